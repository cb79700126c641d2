"""The phrases that may mean danger, and those that only look like it: to be reviewed by people.

One phrase a line: `word` is that word, `word*` any ending of it; `(a|b)` is one of several, `(a|)` may be
left out, `!(a|b)` must not come next; `..3` is up to three other words; `.` is where a clause begins or ends,
which nothing else crosses; CAPITALS are a group below, NAME a capitalised word, ING any word that ends so.
Commas do not count; "I'm" reads `i am`, "won't" `will not`. A phrase is here because many people say it.
"""

GROUPS = {
    # people
    "ROLE": """husband|wife|partner|boyfriend|girlfriend|bf|gf|fiance|fella|ex|mum|mom|mam|mother|dad|da|daddy|
father|stepdad|stepmum|stepson|parent*|brother|stepbrother|sister|son|lad|daughter|kid*|child|children|girl*|
boy*|uncle|aunt|cousin|nan|nana|grandad|grandma|gran|family|boss|manager|landlord|carer|flatmate|roommate|
housemate|neighbour|friend|mate""",
    "MINE": "(my|our) (ex|step|best|own|older|little|late|) ROLE (in law|) (s (ROLE|)|)",
    "HE": "he|she|they|MINE|mum|mom|mam|dad|daddy|ex|stepdad|mother in law|NAME",
    "HIM": "him|her|MINE|mum|mom|dad|NAME",
    "HIS": "(his|her|their|HIM s) (own|)",
    "HIMSELF": "himself|herself|themselves|themself",
    "OTHERS": "HE|you|we|people|who|it",
    "SAY": "say*|said|tell*|told|text*|threaten*|swear*|swore|message*|post*|promise*|scream*|warn*|vow*|goes",
    "WOULD": "will|would|(is|are) going to|might|could|can|may|should",
    "NOT": "not|never|no longer",
    # dying and hurting oneself
    "KILL": "kill*|unalive*|hang*|drown*|shoot*|off|offing|top|topping|neck*|gas|delete",
    "KILL_MYSELF": """KILL (myself|my self)|(end*|take*|took|finish*) my (own|) life|end* it all|
commit* suicide|(do* myself in|(finish*|end*) myself|put* an end to myself) !(on)|die by suicide|
by my own hand|(jump*|step*|throw* myself|walk*) ..1 (off|in front of|under) (a|the|that) ..1 PLACE|
slit* my wrists|(drink*|starve*) myself (to death|until i die)""",
    "PLACE": """bridge|roof|cliff|balcony|building|train*|tube|platform|track*|bus|lorry|truck|car|cars|traffic|
road|motorway|river|sea|wall|tree|edge|ledge""",
    "HARM_MYSELF": "self harm*|(cut*|burn*|burnt|starve*|slash*) (myself|my BODY)|(hurting|harming) myself",
    "BODY": "arm*|wrist*|leg*|thigh*|skin",
    "PILLS": "pill*|tablet*|meds|medication|paracetamol|antidepressants|insulin",
    "WISH": "want*|wish*|hope*|pray*|need*|long*|wait*|ready|decided|deserve|plan*|try*|beg*|intend*|choose*",
    "THINK_OF": """think* (of|about)|thought* (of|about)|dream* (of|about)|fantasise* about|
daydream* (of|about)|consider*|contemplate*|picture*|imagine*|plan*|wonder*|google*|search*""",
    "TEMPTED": "THINK_OF|want*|nearly|almost|tempted|urge|going to|easy to|ready to|intend to|thought i",
    "DIE": """die|dead|died|in (the|my) (ground|grave)|leave this world|(disappear|vanish*) (for ever|for good|
and)|gone .|NOT (be|been|being|have been) (here|around|alive|born|exist|existed|anywhere|wake)|NOT exist*|
six f* under""",
    "LIVE": """be alive|live !(AT)|exist|stay alive|be (here|around) (any more|at all|.)|stay in (it|this world)|
be (on|in) this (earth|planet|world)|(go on|keep|carry on) (living|existing)|wake up !(next|to|early|at|so)|
see (tomorrow|another|the morning)|carry on (.|any more|with (life|living))|there to be a tomorrow""",
    "LIVING": """(being|staying|to be|to stay|stay|keep) ..1 alive|(living|to live|keep living|this life) !(AT)|
existing|exist|existence|being (here|a person)|waking up""",
    "AT": """with (him|her|them|MINE|NAME|the|that|what)|in|there|at|near|alone|together|apart|like|under|next|by|
on|off|a|my|his|her|anywhere|up|without""",
    "IF_GONE": """(if|when|once) i ..2 (DIE|gone !(to|for|on)|disappeared|killed myself|hit by|run over)|without
me ..1 (alive|around|in (it|the world))|if i ..1 NOT here|me (dead|gone|in the ground)""",
    "DEATH": "death|dying|being dead|the grave",
    "BETTER": "easier|simpler|better|happier|relieved|relief|free|kinder|kindness|solve|improve|money",
    "NO_ONE": "no one|nobody|not|who|anyone|anybody|would (he|she|they)",
    # what others do
    "BEAT": """hit*|slap*|punch*|kick*|beat*|choke*|strangle*|shove*|smack*|headbutt*|clout*|wallop*|batter*|
bit|bite*|stab*|scratch*|burn*|burnt|rape*|assault*|attack*|thump*|belt*|pinch*|throttle*|(spit*|spat) (at|on|in)|
grab*|drag*|push*|pin*|shook|slam*|thrash*""",
    "MY_BODY": "my ..1 (arm*|wrist*|finger*|nose|jaw|rib*|hair|face|neck|throat|head|leg*|back|hand|eye|skull)",
    "HIS_BODY": "HIS (arm*|wrist*|hair|face|neck|throat|nose|mouth|jaw|head)",
    "HARM": """kill*|hurt*|beat*|hit*|stab*|shoot*|harm*|murder*|rape*|attack*|burn*|break*|ruin*|find|destroy*|
poison*|smash*|punish*|slit|strangle*|finish|cut|slap|punch|choke|drown|bury|put|pour|crash|do something to""",
    "ME": "me|you|us|my|your|our|the (kids|children|cat|dog)",
    "ROUGH": "violent|physical|abusive|aggressive",
    "SNAP": """kick* off|blow* up|explode*|go* (for|mental|mad|crazy)|lose* it|snap*|react*|HARM (me|us)|
do (something|anything)|get* (angry|mad|violent|nasty|physical)|turn* (nasty|on me)""",
    "AFRAID": "afraid|scared|terrified|frightened|petrified|fear*|dread*|worried",
    "TAKE": """took|take*|taken|keep*|kept|hid*|has|have|hold*|steal*|stole|throw* away|threw away|smash*|control*|
cut* (up|off)|delete*|disconnect*|turn* off|change*|cancel*""",
    "MY_THINGS": """(my|the) ..1 (phone|passport|documents|papers|visa|key*|card*|sim|wifi|wages|salary|benefits|
money|laptop|purse|contacts|password*|crutches|wheelchair|PILLS) !(off|back)""",
    "READ": "check*|go* through|went through|read*|monitor*|log* in to|search*|track*|count*",
    "MESSAGES": "phone|message*|text*|email*|call*|whatsapp|bank|mileage|miles|location|journal|diary|receipts",
    "TRACKER": "tracker*|airtag|gps|spyware|spy app|camera*|app|keylogger",
}

GROUPS |= {
    "I": "i|me|my|mine|myself",
    "ALIVE": """alive|keep living|to live !(AT)|existing|existence|waking up|wake up .|here any more|be here .|
being here|(another|more) (day|years) of|(in|of|from) this (world|earth|life)|tomorrow for me""",
    "UNWILLING": """(not|never) ..1 (want*|wish*|care*|deserve|meant|bother*|fussed|need*|say yes)|no ..1 (reason*|point|use|purpose|good)|
what is the point|tired|done with|sick of|enough of|weary|exhaust*|why am i|do i have|wish|quit|stop|pointless|
disappoint*|a burden|struggle*|unbearable|costing|no more|no version""",
    "DYING": """die in my sleep|died|dead|(be|being|been) dead|my own death|dying|be gone .|gone for good|not be (here|around|alive)|
not wake up|never wake|not exist*|the (grave|coffin|obituaries)|(disappear|vanish)|
cancer|heart attack|(stop*|gave|give*) out|not come back|in the (crash|ground)""",
    "WISHING": """i ..2 (wish*|hope|hoping|envy|pray|rather|choose|long for)|would not (mind|care|be bothered|fight)|
relieved|(would be|sounds|looks) ..2 (nice|fine|ok|easier|kind*|grand|restful|peaceful)""",
    "MEANS": "PILLS|overdose|rope|noose|razor|blade|bridge|cliff|roof|tracks|wrists|bleach",
    "MEAN_TO": "jump*|end it|kill myself|do it|drown*|in front of|all of them|to sleep|tempt*|thinking of",
    "OTHERS_THAN_ME": "everyone|everybody|family|world|people|they|he|she|MINE|nobody|no one|parents|kids|children|all",
    "WITHOUT_ME": "without me (.|alive|around|in|here)|IF_GONE|(i|me) (was|were) (dead|gone .|NOT here)|me in the ground",
    "FEEL": "better|easier|happier|happy|relieved|fine|miss|cope|sorry|cry|get over|improve|free|realise|peace|move on",
}

# == SELF: dying, killing or hurting oneself
SELF = """
I & ALIVE & UNWILLING
I & DYING & WISHING
i & MEANS & MEAN_TO
OTHERS_THAN_ME & WITHOUT_ME & FEEL
# direct: killing oneself, dying
KILL_MYSELF
suicidal
(my|of|about|consider*|contemplate*|plan*|attempted|word) ..1 suicide
. suicide (is|seems|feels|looks)
to (do something to myself|overdose)
(voice|voices|head) ..1 (say*|tell*) ..3 (kill yourself|kill myself|die|do it)
want* (it all|it|my life|life|everything) ..1 (end|be over|stop|over .)
WISH (to|too|i) !(know|see|find) ..2 DIE
(should|might as well|let me|may as well|over with and|to do but|rather|sooner) (just|be|) (go and|) (DIE|KILL .)
DEATH is ..2 (what i want|only (way|option|escape|answer))
choose DEATH
(TEMPTED|like) ..1 (DEATH !(of)|my own (death|funeral)|KILL_MYSELF)
(ways|how|relief|BETTER) to (die|be dead) !(for)
painless ..1 (ways|way|death)
(decided|plan*|made up|mind) ..4 (DEATH|end it|be gone for good)
attempt* again
(going to|will|ready to) (finally|actually|really|) do it (tonight|today|this weekend|soon|now)
end* (it|things) (tonight|as in ..1 me)
# direct: means and plans
(take*|took|swallow*) (all|every|too many|the whole|a handful|a bottle|the lot) ..3 (PILLS|them|.)
(save*|stockpile*|hoard*|got|look* at|stare* at|count*) ..2 (my|enough|the|some) ..1 PILLS !(ready|from the chemist)
(overdosed|took ..1 overdose)
(wrote|written|write*) (my|a|the) (goodbye|suicide|last|) (note|letters) (.|to (my|the))
(rope|noose|belt|cord|scarf) (round|around) my neck
(bought|got) (a|the|some|) (rope|noose)
(got|took|found) (the|a|my) (razor|blade|blades) (out|again)
(knife|blade|razor) ..1 (to|on|against) my (BODY|throat)
(use*|using|turn) (it|them|the knife|the gun) on (myself|me)
have a (plan and|date)
(got|have) a plan and i know
(picked|chosen|chose) (the|a) (day|date)
TEMPTED ..3 (jump*|step*|walk*|drive|driving|turn|steer*|crash*|swerve*) ..4 (off|into|over|in front of) ..2 PLACE
TEMPTED ..1 (jump*|jump from the PLACE) .
TEMPTED ..2 (turn the wheel|let go of the wheel|drive off (the|a) (road|PLACE))
(stood|standing|stand|sat|sitting|walk*) ..1 (on|to) ..1 (bridge|roof|cliff|tracks|edge|ledge) ..6 (jump*|standing|walk back)
# direct: hurting oneself
HARM_MYSELF
i cut (again|every|when|and|so|to feel)
(want*|urge|need*|like) to (hurt|harm|punish|bleed|cut) (myself|.|to feel)
(hurt|harmed|harm) myself (on purpose|again|because|when (he|she|they|i am))
(start*|urge to|want to|back to) (cut|cutting) !(off|down|back|out|it|my hair)
(bang*|bash*|smash*|hit*|punch*) my (own|) head (off|against|until)
(bite*|bit|scratch*|punch*|hit*|pinch*|carve*|pick*|dig*) ..4 my (own|) ..1 (BODY|head|hand) ..3 (blood|bled|bleed*|bruise*|hard enough|on purpose)
carve* ..3 (in|into) my (BODY|skin)
(make|made|making) myself bleed
(covered in|hid* my) cuts
not (feel|) safe ..1 (with|from|around) (myself|my own)
danger to myself
not trust myself ..1 (tonight|not to|with (knife*|PILLS)|around|alone|near|with the)
(something|anything) (stupid|bad|terrible|) to myself
# passive: not wanting to live
(NOT|why) ..2 (want*|wish|care|deserve|need*|like|mind|intend|plan*|meant|manage|keep) (to|too|for|) ..2 LIVE
NOT ..2 (want*|wish|care|mind|bother*|fussed|interested) ..3 (LIVING|tomorrow (come*|.)|(another|more) (day|year*) of (this|it|life))
NOT (know|sure|think|certain) ..4 (want to|can|could) (LIVE|keep going|carry on)
NOT (bear|stand|face|do|take|cope with) ..1 (LIVING|another (day|morning|year|night)|life|tomorrow)
(can not|could not) (live|go on|carry on|keep (living|going)) (.|any more|much longer|like this)
(tired|sick|done|exhausted|fed up|enough|weary|finished|through) (of|with|by) ..1 (LIVING|life .|my life .)
cba ..1 (LIVING|to LIVE)
too (tired|exhausted|hard|painful|much) LIVING
(LIVING|life) ..2 (a punishment|torture|unbearable|pointless|exhausting|agony|a chore|a burden)
(LIVING|being here) ..2 (feels|is|makes|costing|just) ..3 (job|worse|burden|effort|money|hard work|work)
(quit|leave|escape|out of|excused from) (LIVING|life|this (life|world))
hate* ..2 (LIVING|that i woke up)
(will|fight|strength|energy|wish|desire|reason*) (left|) (to|for) (LIVE|LIVING)
(life ..4 worth (it|LIVING)|not worth LIVING)
(nothing|anything|what|no one|nobody|little|left) ..5 (to live|living) for
(no|not|any|what|a|lost|find|single) ..4 (reason*|point|use|purpose|sense) ..2 (LIVING|carry* on|being here|LIVE)
why ..3 (bother*|keep|go on|am i|should i|do i|have to) ..2 (LIVING|LIVE|alive)
have to (LIVE|keep living)
(nothing|what is) ..1 keep* me (here|alive|going|on this)
only ..1 (stay*|here|alive|living) ..2 (for|because)
(world|life) ..2 (not for me|no place for me|without me)
# passive: wishing to be dead
(wish*|hope*|pray*) i (get|got|would get|could get|just|) ..2 (hit|run over|cancer|ill|crash*|die*)
(wish*|hop*|pray*) ..5 (never had me|not saved me|overdose ..1 worked|it was cancer|heart attack|plane|fall asleep and)
(wish*|should|if only) ..3 been me (.|instead|not|who|that)
(wish*|hope*|hoping|pray*|please|lord|god|something) ..4 (kill*|take*|call*|hit*|finish*) me (.|home|out|away|back|in my sleep|now|tonight|instead|too) !(with|to)
(god|lord) ..1 (take|call|let) me !(through|see|know)
ready ..2 (taken .|go .)
(want*|wish*|long*|for) ..3 (called home|call me home|be with god|meet my maker)
(want*|wish*|would) ..2 (be with|join) ..3 (in heaven|in the grave|again in|in the ground|wherever (he|she) is)
((want*|go) to sleep|asleep|sleep) ..2 (and|) ..1 (for good|for ever|NOT ..2 (wake*|woke*|get up|open))
(permanent|for ever|for ever and) sleep
NOT (wake*|woke*|waking) up (again|.|tomorrow|ever|in the morning)
NOT ..1 (open my eyes|opening my eyes|see the morning|see tomorrow|see another) 
(stop|quit) LIVING
(disappointed|disappointment|sorry|gutted|sad) ..4 (wake*|woke|survive*|still alive|to be alive)
should (have been me|have died|not be alive|not exist|never have been born)
DEATH (would|sounds|seems|feels|looks|can|could) ..3 (relief|peaceful|restful|easier|better|good|nice|kinder|whenever|peace)
(peaceful|restful|nice|lovely|quiet|easy|calm) ..3 (DEATH|the grave|to be dead|not be here)
(envy*|jealous of) ..4 (dead|coffin|obituar*|grave*|died|dying|terminal*)
(relieved|relief|grand|kindness|be ok|be fine|fine with|not care|not mind|not bothered|not fight) ..5 (died|dead|die|heart|killed me|hit me|plane|diagnos*|cancer|month left)
(if|hope*|wish*|hoping) ..2 (bus|car|lorry|truck|train|plane|lightning) (hit|took|ran over|went down|crash*|killed) ..2 (me|.)
(cancer|month* (left|to live)|heart attack|plane ..2 down) ..4 (relieved|relief|glad|fine|happy)
(not|stop*|stopped) ..1 look* ..3 cross* the road
when i cross the road i do not
(dead|gone|disappear*) (already|inside and) ..4 (might as well|catch up|rest of me)
already dead inside .
(worth|more use|use) ..2 dead
(waste of|taking up) (oxygen|space .|space and|air)
counting ..5 (life|alive)
DEATH ..3 not (scare*|frighten*) me
not (afraid|scared) (of|to) (die|dying|death)
live or die
let ..4 be (the|my) last (one|birthday|day|christmas)
# passive: others without me
(better off|happier|better|better place|world ..3 better) (dead|without me|IF_GONE)
BETTER ..5 IF_GONE
IF_GONE ..5 (NO_ONE|BETTER|cry|sorry|see|realise|regret)
NO_ONE ..3 miss* me !(at|when)
NO_ONE ..2 (need*|want*) me (here .|here any|alive)
(no|not|any) (good|use|help) to ..2 alive
NO_ONE ..4 (miss*|care*|notice*|mind*|cry|mourn|sad|matter) ..2 IF_GONE
(my ROLE|they|everyone) ..2 (better|easier|fine|cope) without me !(at|on|in the (team|group|band))
(not need|do not want) me (alive|around)
what am i (for|here for) .
# indirect: a burden, no way out, farewells
(i am|me|being) ..3 a burden (on|to|for) (everyone|my|all|them)
burden i am
(only one|no|no other) (way|option) (out|left) (.|of this)
not (see|picture|imagine|have) ..2 (a|any|my) future (.|any more|for me)
no future for me
not (picture|see|imagine) (myself|me) (at|past|beyond|growing|being here)
(said|saying|say) my (goodbyes|last goodbye*)
goodbye (everyone|world|all)
(letter*|note*) (to|for) ..1 (everyone|each|all|everybody) ..1 (i love|of|one|.)
read* this ..3 (gone|dead|not (here|alive))
(deal|put up) with me (much longer|any more)
much longer i can (hold on|go on|last)
tell ..2 ..1 (i loved (them|her|him)|(was not|none of it was) (their|her|his) fault)
(my|this is my|this is the|the|one) last (entry|goodbye|night on|words|message|note)
(not|no) ..2 (need*|needing) (it|them|this) (any more|where|now|soon|after)
(give*|gave|given) ..2 my (things|stuff|belongings|possessions) away
(give*|gave|given) (away|) my (things|stuff|belongings|possessions|pets)
(gave|given|give*) (my|all my) ..5 (not need*|not be need*|just in case)
(too late|beyond) (for|to) (help|save) (now|me|.)
(nobody|no one|nothing) can save me
(not|never|wo not) ..2 (be|have to|need to) ..2 (worry about|carry|problem to|problem for) (me|any*)
soon ..3 (be over|not hurt|rest|at peace|be free|be gone) (soon|any more|now|.)
(want*|need*|only|just|so) ..3 rest (now|for ever|for good) 
(made|make|making) my peace
(not|never) ..3 (make it|see|last|live) ..1 (through|past|to|until|till) ..1 (tonight|the night|the weekend|christmas|next|my|the end)
see you ..2 (other side|in heaven|in the next life)
(songs|hymns|music|flowers|arrange*|plan*|paid|plot) ..5 my (funeral|grave|coffin)
(insurance ..2 pays out|(sorted|updated|wrote|made|written) (the|my) will .)
passwords ..5 (drawer|case|letter|note|find)
(sorry|regret*|miss me) ..3 (when|once|after) i ..1 (NOT here|gone|dead|NOT around)
find (me|my body) ..3 (live with|dead|gone|hanging|sorry|in the morning)
when they find me
i (will|might|may) not be (here|around|alive) (for|when|by|after|tomorrow|next|to)
(promise|sure|certain|guarantee) ..2 (i will|to) ..1 be (here|alive)
the end (for|of) me
i am the end
end of my (road|life|days)
(not|no) ..1 (next time|plans past|plans after|plans beyond)
(last|only) thing (keeping|that kept|holding) me
hang* on by a thread
(ready|about|want|going) to let go .
(hear*|hug*|see*|hold*|held) ..4 (one (more|last) time|for the last time|extra long)
(be with|join|see) (my|MINE|nan|NAME) ..2 (soon|again very soon|in heaven|on the other side)
"""

# Said often and not meant so: left out before anything is looked for.
IDIOMS = """
(die*|dying) (of|from) (embarrassment|shame|laughter|laughing|boredom|humiliation|hunger|thirst)
(die*|dying) (laughing|inside|a little|without (him|her|them|NAME)|on (this|that) hill|alone|to (know|see))
cut* myself (off|some|loose)
kill* myself (laughing|trying|over|for)
(cut*|burn*|burnt) (myself|my BODY) (on|with the|while|cooking|shaving)
(scare*|bore*|worried|sick|frightened) ..2 (to death|the life out)
(it|reality|truth|grief|news|life|this|that|which) ..2 (BEAT|scare*|terrify*) me
(it|news|which|reality|joke) ..1 hit me
beat* (me|him|her|them) (at|to|in)
(bit|bite*) (my|his|her) (head|tongue|lip|nails)
BEAT (me|him|her|them|NAME|MINE) (away|aside|to|too|through)
kick* me out
(jump*|cross*) ..1 (off|) that bridge when
chok* up
out of my (mind|skin)
slap in the face
(nice|kind|good|decent|hard) to me
over my dead body
beat* (myself|himself|herself) up
before (i|he|she|they) die*
HE (will|would|is going to) kill me (if|when|for)
live without HIM
shot ..1 in the foot
"""

# Looks like SELF and is not: denied, an accident, or about somebody else.
NOT_SELF = """
NOT (been|feel*|really|actually|a|) (suicidal|danger) !(but)
NOT (really|actually|) (that i|) (WISH|go*|mean*|feel*|THINK_OF) (to|like|i|that|) ..2 (DIE|KILL_MYSELF|hurt myself|harm myself|was dead) !(but)
NOT (really|actually|) ..3 to (hurt|harm|do something to|do anything to) myself
(do not|did not|am not|would not|will not|never) (think*|really|) (of|about|) (KILL_MYSELF|HARM_MYSELF|dying|hurt myself)
(no|without|never) (plan*|intention|wish|suicidal|thoughts) ..1 (to|of|) (KILL_MYSELF|HARM_MYSELF|suicidal|dying|thoughts)
(KILL_MYSELF|suicide) (do|does|has|is|did) not
ask* ..9 (said (no|none)|no and)
not at all ..9 dead
(plenty|many|lots|every) (of|) reason* ..2 live
(would|will) not be (better|happier) ..1 without me
(accidentally|probably|end up|afraid of) ..2 (KILL_MYSELF|HARM_MYSELF)
OTHERS (is|was|has|will|would|are) ..2 (suicidal|self harm*|end* it all)
OTHERS (commit* suicide|overdosed|self harm*)
OTHERS (do|does|did|would|just|really|) (not|) (WISH|rather) (that|) (to|i|) ..2 (DIE|LIVE)
(HE|you) (took|take*|WOULD (take|drive|jump|overdose)) ..6 (PILLS|PLACE)
"""

# == FEAR: violence, threats or control by another person
FEAR = """
# violence
HE !(WOULD) ..3 BEAT (me|at me|us) !(with kindness)
(slapped|punched|choked|strangled|headbutted|raped|molested|shoved|groped|spat|beaten|battered) (me|in my face|with a|by)
i (was|have been|got|get|am) ..1 (raped|beaten|strangled|assaulted|choked .|punched|hit .|slapped)
HE !(WOULD) ..3 (BEAT|break*|broke|broken|bruise*|twist*|pull*|burnt) MY_BODY
HE ..1 BEAT ..2 (our|the|little) ..1 (kid*|one|baby|son|daughter|child*) ..2 (across|in the|face|with|again|too)
HIS (hands|fist*|belt) ..1 (on|around|round|in|at) (me|my)
HIS (nails|fist*|teeth|fingers|ring) ..2 (mark*|scratch*|bruise*|my)
HE ..1 (hurt*|attack*) me (and then|on purpose|physically|when ..1 (drunk|drink*|angry)|again|last)
HE ..1 (get*|got|turn*|is|was|been|become*|can be) ..1 ROUGH
HE ..1 (held|hold*|pin*|push*) me (down|up against|against|by)
(domestic|physical|sexual) (violence|abuse)
HE ..1 (throw*|threw|smash*|chuck*|hurl*) ..4 (at|over|caught|hit) (me|my head|my)
HE (threw|throw*|chuck*|smash*) ..1 (plate*|cup*|mug*|glass*|phone|remote|chair*|dish*)
threw ..3 at my head
HE (punch*|kick*|smash*|trash*|break*|broke) ..2 (wall*|door*|kitchen|house|window*|tv|telly|plate*|things) !(even)
(bruise*|black eye|split lip|marks|stitches|cracked rib|broken rib) ..6 (from|by|because|where|after|off) ..2 (HIM|HE)
(i have|got|with|told ..2) ..1 (a|the|my|) (black eye|split lip|fat lip|cracked rib|broken rib|bruises)
(the|my|hide|hid*|cover*) ..1 bruises
(told|tell|say|said) ..4 ..2 (walked into a door|fell (off|down|over)|it was the (cat|door|dog|stairs|cupboard))
i said no and (he|she|they) ..1 (did|carried|kept|would)
not stop when i (say|said|ask*) 
where it (does|will|would) not show
get* a (hiding|beating|slap|kicking)
(take|took|taking) the (blows|beating*|punches)
(knock*|throw*|threw|chuck*|push*) me (about|around|across|down|into|over)
(HE|and) ..1 (came|come|comes|went|go|goes) (at me|for me|for my|in* my room)
(hand|hands|fist) (up|raised) (to|at) me
raise* (his|her|their|a) (hand|fist)
(it is|now|and) ..1 (fists|his fists|her fists)
(a e|hospital|ambulance) ..4 (because|after) ..1 (what (he|she|they) did|HE (BEAT|push*))
not let me breathe
force* (himself|herself|me into)
(sex|touch* me) ..1 (when|while|after) i (say|said|do not|sleep)
HE ..6 (night|room|bed) ..2 touch* me
# threats
threaten* (me|my (life|family|kids|mum|sister))
threaten* (to|with|that) ..3 (HARM|tell|report|take|post|share|leak|send|expose|have|knife) !(the teacher)
SAY ..7 WOULD ..3 (HARM ..1 ME|(kill|burn|smash|slit|crash) (it|the|my)|come for me|make sure i|put me)
HE ..1 WOULD ..1 (slit|smash|bury|stab|strangle|punish) (me|my (throat|face|head)|us)
(in|under) the ground
(kill|hurt|hit) me if i ..1 (leave*|left|go|tell|told|talk)
SAY ..3 (i|you) ..2 (regret*|be sorry|pay for|get hurt)
(you will|you would) ..1 (be sorry|regret it|pay for)
SAY ..3 i (am|would be|will be) ..1 dead !(to)
SAY ..5 (post|share|leak|send) (my|our) ..1 (picture*|photo*|pics|nude*|video*)
HE ..4 (knife|gun|weapon|machete|axe|bat) ..4 (at|to|against|on|after|in) (me|my|the table|his|her)
(showed|shows|pointed|made|has|got) ..3 (gun|weapon) ..3 (me|my|when|after|house)
next time ..4 (not miss|not stop|worse|kill|be|dead)
(you are|i am|i would be) next .
watch your back
SAY ..3 HE know* where ..2 (live|park|work|sleep|go to school|is)
accidents happen
(send|sent) ..3 (lads|people|boys|brothers|men|someone|guys) (round|after|over|to my)
(no one|nobody|never|not) ..2 find (me|my body|you) .
if HE can not have me
SAY ..2 what HE WOULD do (when|to|if)
(finish me off|put me in (hospital|the ground|a grave))
(give|gave) me something to (cry|scream) about
(women|girls|people|wives) who ..4 (get hurt|not live|end up|accident*|pay)
(kids|they|you|i) ..1 (will|would) pay for (it|this)
(get|have|getting) me (deported|sectioned|put away|arrested|locked up)
(never|not) see (the|my|our) (kids|children) again
(lose|losing|take) (my|the|our) (kids|children|visa) (unless|if i|off me|away)
(coming|come) (for me|after me|round to (sort|get) me|and (finish|get))
(crash|drive) the car with ..3 (me|us|in it)
# control
HE (will|would|does|do|did) not (ever|even|) let me !(down|know|in|finish|explain|pay|help|forget|.)
(not|only|never|no longer) (ever|even|) (allowed|permitted) (out|to (leave|go|see|have|speak|talk|work|shower|eat|use|wear|visit|study|ring|drive)|any|near)
(forbidden|forbid*|banned) (me|from|to) !(in sport)
(have to|must|need to|got to|made to|need|without) ..1 (send HIM|prove where|account for|beg|ask ..1 (permission|before|first|for|to|him|her)|permission|hand over|share my|report|get permission|tell HIM where)
(can not|could not|not) ..1 (go|leave|eat|see|walk|visit|speak|work) ..4 (alone|unless HE|without (asking|HIM|permission)) !(.)
unless HE (let*|allow*|okay*|agree*|permit*|say*|is with|come*)
HE ..1 (lock*|shut*|trap*) ..3 (me|outside|from the outside|so i) !(the keys)
i (was|am|have been|get) ..1 (lock*|shut|trapped|sent) (in|inside|to) (the|my|a) (house|room|bedroom|flat|bathroom|cellar)
(block*|stand* in|stood in) the (door|doorway|exit)
a prisoner
HE ..1 demand* my
HE !(WOULD) ..3 TAKE MY_THINGS
HE ..2 take* ..2 phone off me
HE ..1 (have|has|keep*|kept) ..2 (passport|my phone|my money)
HE ..3 READ (my|every|all my|the|this) ..1 MESSAGES
HE ..1 (decide*|dictate*|choose*|pick*|approve*|tell* me) ..1 (what i|who i|when i|where i|how i|whether i|everything|what to wear)
HE ..1 (time*|watch*|monitor*|record*|film*|search*|question*) me (when|from|at|every|on)
HE !(WOULD) ..2 (track*|follow*|stalk*) me !(on (instagram|twitter|insta|social)|back)
HE (show*|turn*|pop*) up (wherever|everywhere|every|uninvited|outside|at)
(logged|locked) me out of
(password*|fingerprint|thumbprint) ..4 (not mine|change*|he has)
so (that|) i (could|can) not ..1 (leave|contact|ring|call|phone)
so HE ..1 (hear*|know* when|know* where|see|listen*)
i am being (stalked|followed|tracked|watched)
HE ..3 TRACKER ..2 (in|on|under|everywhere|inside) ..2 (my|house|room|phone|car|bag|coat|bedroom|teddy|our)
TRACKER (in|on|under) my (phone|car|bag|coat|laptop|jacket)
(turn*|show*|wait*|sit*|park*) (up|) (outside|at) my (work|house|flat|door|school|gym|home)
HE control* (my|our|all|me|what|who|where|how|everything)
HE ..1 (force*|make*|made) me (to|) (send|share|show|strip|beg|keep the|quit|delete|have sex|take it off|change|eat|hand)
(force*|pressure*) me (to marry|into marriage|into marrying)
(cut* me off from|isolate* me from|stop* me (from|) (seeing|leaving|going|working|having|talking|speaking|driving))
not have ..1 (a key|any money|access to my|my own (phone|money|bank)) 
# being afraid
AFRAID of (him|her .|MINE|NAME|their dad) !(ING|s|not|because)
AFRAID of (HIS|HIM) (temper|anger|rage|reaction|moods|hurting|hitting|finding (out|my|me)|coming (home|round|back))
(because of|about) HIS (temper|rage|anger)
HIS (temper|rage) ..3 so bad
AFRAID of (what|how) HE (is capable|react*|WOULD (do|react))
AFRAID (that|) (if|) HE WOULD ..3 (SNAP|follow|come|worse|corner|turn up|do something|punish|HARM)
what if HE ..1 (HARM me|come*|kill*|turn* up|find* me|hurt*|snap*)
AFRAID for my (life|safety)
AFRAID (to|of) ..1 (go* home|be (at home|alone (with|in))|leave (him|her)|say no|refuse|sleep|fall asleep|tell HIM ..3 (in case|leaving|no)|speak)
AFRAID ..2 (in my own|in this|when HE (drink*|drunk|come*|shout*))
(not|never) (feel|felt|) ..1 safe ..1 (with|around|at home|near|in (my|this|our|the) (house|home|flat|own))
(unsafe|in danger|not safe) (with|around|at home|from|in my|in (this|the) house)
makes me feel ..1 (in danger|unsafe)
somewhere safe
(walk*|tread*|live) on eggshells
tiptoe* (round|around)
HE ..4 (scare*|terrify*|frighten*) me !(about|off|because he was|with love)
how dangerous HE
HE ..1 (break*|smash*|throw*) ..4 AFRAID
(flinch*|cower*|freeze*|shake*|stiff*|tense*|pound*|race*|panic) ..2 (when|if|whenever|every time) HE ..2 (shout*|raise*|walk*|come*|move*|car|drink*|touch*|near|angry|get*|is|in)
(flinch*|cower*|freeze*) ..1 (when|if|whenever) HE
(hide|hid|hiding|lock* myself) in ..3 (when|until|from)
(lock*|bolt*) ..3 door ..3 (because|when HE|in case)
know (what HE is capable|what comes next|what (will|would) happen (to me|if i|when))
what (will|would) happen (to me .|if i (did|say|said|left|refuse*|told|do not))
(chair|wardrobe|chest of drawers) against ..2 door
(hear|heart|listen*|quiet|read) ..4 (HIS (key*|car|van|footsteps|truck)|(car|van) pull*)
(so|in case|or|never know (when|if)|what if|or else|feel like) (that|) HE ..1 (will|would|does|do|did|is going to|) (not|) (start*|SNAP)
(so|in case) (that|) HE (stay* calm|not hit)
in case ..3 i (need|have|had) to (run|get out|leave|go quick*)
(bag packed|packed a bag|escape bag|emergency bag|go bag)
(ring|call|dial|phone) (the police|the guards) .
ready to (ring|call|dial)
not get (punished|hit|in trouble)
(careful|watch) ..3 what i say ..1 (to|around|or)
see* me writing this
(agree|apologise|pretend*|lie) ..6 so (that|) (HE|i|it)
keep (him|her) (in a good mood|calm|happy) (tonight|or|so|for)
(HIM|HE) ..2 (good|bad) mood ..2 (tonight|before|or else)
"""

NOT_FEAR = """
(no one|nobody|never|not) !(stop|only|just|proper) ..2 (BEAT|threaten*|hurt*|ROUGH|control*|track*) ..1 (me|my|with|) !(and|but)
(NOT|nobody|no one) (is|was|been|really|) (AFRAID|unsafe|in danger|AFRAID of|force*|lock*|track*|threaten*|control*|hit*|push*)
ask* ..6 (BEAT|hit*|hurt*|AFRAID) ..3 said no
"""

# == OTHER_SELF: somebody else speaks of dying or of hurting themselves
OTHER_SELF = """
(SAY|want*|try*|WOULD|about|keep*|has|been|plan*|to|just|on) ..5 (KILL|hurt*|harm*|cut*|starve*|burn*) HIMSELF !(off|out|short|some)
HE ..2 (cut|hurt|harmed|burned|burnt|stabbed|starved|poisoned) HIMSELF !(off|out|short|some|cooking|by|on the)
(end*|take*) HIS life
by (his|her|their) own hand
HE ..3 (SAY|talk*|think*|thought|want*|try*|keep*|plan*) ..7 (end* (it all|it (tonight|soon))|suicide|overdose*|jump .|jump (off|if|from)|goodbye and|kms)
HE (is|was|feels|felt|seems|sounds) ..1 suicidal
(threaten*|talk* about|attempt*|mention*) suicide
HE ..3 SAY ..5 HE ..2 (WISH|would rather) (to|i|) ..2 DIE
HE ..2 SAY ..7 (i|HE|just|then) WOULD ..1 (just|) (die|be dead|jump|drive into|consume|shoot|hang|set HIMSELF|swallow|take all|take HIS|do worse|not see)
(SAY|promise*|text*|post*) ..6 (KILL|hurt|harm|cut|end|shoot|hang|poison) (myself|HIMSELF)
(kill|top|hang|cut|hurt) myself ..4 HE (said|says|goes|text*)
HE SAY ..3 (kill myself|suicide|kms)
HE want* to (die|be dead)
(cuts|cutting|harms|harming) HIMSELF !(off|out|short|some)
HE ..1 self harm*
HE ..1 been cutting
HE (will|would) be dead (by|in|if|before)
HE ..2 SAY ..4 (HE|i) (do|does|did) not want to LIVE
HE ..1 (SAY|talk*) ..3 not want* to LIVE
HE ..2 talk* about (not want*|dying|death|not being)
SAY ..7 not be (alive|here|around) (much longer|tomorrow|any more|if|on|by|when|.)
(SAY|promise*) ..9 ((no reason|nothing) to live|end* it (all|tonight)|not worth living|going to jump|better (off|) (without HIM|dead)|be gone for good)
SAY ..4 (do|doing|did) ..1 something (stupid|bad|) to (himself|herself|themselves|himself)
(found|wrote|left|sent me) ..1 suicide note
(text*|sent me|phone*|messaged) ..3 (goodbye|a goodbye|its goodbye|it is goodbye)
(rang|call*|phone*|text*|sat|stood|standing|climb*) ..2 (from|on) the (bridge|roof|balcony|ledge|edge|train)
(HIS (death|blood) ..3 (on my|my fault)|my fault if HE (die*|died)|reason HE die*)
(regret|sorry) ..2 when i am dead
HE (has|had|have|) ..1 (attempted|overdosed|self harmed) (before|again|twice|last|.|when|after|because)
HIS (cut (arms|wrists)|arm bleeding)
(cut|slit|held|hold*) ..4 HIS (wrist|wrists|throat)
SAY ..1 HE would do (it if i (leave*|left|told)|something (stupid|to HIMSELF))
HE ..2 (took|takes|take|swallow*|has) ..1 (an overdose|all HIS PILLS|too many PILLS|HIS PILLS|a load of PILLS|the PILLS lined)
(stop*|refuse*|not) ..1 (taking|take|eat*) HIS (insulin|PILLS|medicine) ..4 (go|die|live|dead)
HE (text*|SAY|posted|message*) ..1 goodbye
put the rope
(not live|can not live) without me ..6 (note|meant|kill|die)
"""

NOT_OTHER_SELF = """
(never|not) (want to|try* to|going to|said HE WOULD|) (KILL|hurt*|harm*) HIMSELF
HE (is|was) not suicidal
(killed|hanged) HIMSELF
"""

# == OWN_VIOLENCE: one's own hitting, threatening, tracking, forcing
OWN_VIOLENCE = """
(i|.) ..2 BEAT (HIM|the (dog|kids|baby|guy|man|lad)|my (boy|girl|dog)) !(for|at|to|with|back)
i ..4 and ..2 BEAT (HIM|the (lad|guy|man)) !(for|at|to)
(i|.) ..2 (BEAT|pull*|grab*|twist*|broke|slap*) HIS_BODY
(i|.) ..1 (threw|throw|shook|shake) (HIM|the baby|..3 at (HIM|HIS))
(hand|hands|grip) ..1 (around|round|over|on|at) HIS (throat|neck|mouth)
i (held|pulled|grabbed|waved|picked up) (a|the) ..1 knife
i ..2 (want*|going|tempted|THINK_OF|fantasise*) ..1 (to|about|of|) ..2 (kill*|hurt*|stab*|hit|slap|beat*|strangle*|smash*) (HIM|the (pair|woman|man|guy|girl|hell))
going to (beat|smash|kill|batter|hurt) (HIM|HIS|the|that)
smash (his|her|their) (face|head|car) in
(AFRAID|worried) ..1 i WOULD ..1 (hurt|hit|kill|snap|lose it) (HIM|them|and)
AFRAID of my own (temper|anger)
HE ..3 (AFRAID|scared) of (me .|what i)
i (scare*|frighten*) (myself|my (own|) (kids|children|wife|husband|ROLE)|HIM)
HE flinch* (when|because) i
HE flinch* ..3 my hand
(i|my hand) ..1 raise* (my|a) (hand|fist)
my hand was up
i ..3 (violent|physical|so rough) (with|to|when|towards)
the one who ..2 (hit*|violent|start* it)
i threaten* (HIM|to (HARM|post|share))
i ..2 threaten* to (throw|HARM|leave HIM with)
i (told|tell|said|say) ..2 ..2 (i|id) WOULD ..2 (HARM|post|leak|share|smash|take the|ruin|destroy|come round)
blackmail* (HIM|her|him)
(i|.) ..3 (follow*|track*|stalk*) (HIM|HIS ..1 (location|phone|car)) !(on|advice|lead)
(i|.) ..2 (hid|put|hide|install*) ..1 ..1 TRACKER
TRACKER ..1 i (hid|put|left) 
TRACKER (on|in) HIS
(check*|watch*) ..2 camera ..3 (in|from)
(fake|false) (profile|account|accounts|number) ..3 (watch|frighten|message|follow|send|test|check)
from (fake|another) account*
(i|.) ..2 (turn*|show*|wait*|park*|sat|sit*) (up|) (at|outside|in) (HIS|the) (work|house|flat|office|place|car park|street)
(keyed|slash*|smashed) (HIS|the) (car|tyres|tires|phone)
(took|grabbed) HIS phone ..4 (smash*|threw|broke)
i ..2 (force*|made) HIM (to|into|stay|give|show|send|hand|get out)
i (do|did|will|would) not (let|allow) HIM ..1 (go|leave|see|out|have|talk|work|wear|.)
(i|and) would not let HIM (go|leave|out)
i ..1 (lock*|shut|trap*) HIM (in|out|inside)
i (stood|stand) in front of the door
i ..1 control ..3 (money|phone|so that she|so that he)
so (that|) (she|he) can not (leave|run)
(i|i have) ..1 (punched|put|kicked|smashed) (a hole|holes|the|a) ..2 (wall*|door*|window)
i ..2 (lost it and|swung for|lash* out at|laid into|lay* hands on|thump*|went for) ..1 HIM
(apologise*|cried|said) ..2 and i still ..2 (swung|hit|BEAT)
because i (attack*|BEAT) ..1 (HIM|my)
(HE|she) said no and i ..2 (not stop|carried|kept|did)
i ..1 hurt the (dog|cat|kids|baby)
become my (father|dad|mother)
not be responsible ..2 (for|if|.)
"""

NOT_OWN_VIOLENCE = """
(not|never) (want* to|would|ever|) (BEAT|hurt|threaten*|follow*|track*|kill|force*|put|lay*)
(HE|who) ..1 (BEAT|threaten*|force*|follow*|lock*|track*) HIM
(HE|who) (hit*|beat*) (MINE|him|her) 
"""

# == spelling
# With a letter left out or two changed places these are still understood.
OFTEN_MISSPELT = """suicide suicidal myself overdose killing kill harming alive himself herself threatened
strangled punched slapped choked scared afraid hurting committed disappointed"""
SPELT_OUT = {
    "wnat": "want", "wanna": "want to", "gonna": "going to", "cannot": "can not",
    "cant": "can not", "wont": "will not", "anymore": "any more", "forever": "for ever", "kms": "kill myself",
    "kys": "kill yourself", "k*ll": "kill", "su*cide": "suicide", "dieing": "dying",
    "meself": "myself", "mam": "mum", "2": "to", "sez": "says", "thru": "through", "gotta": "have to",
    "idk": "not know", "dunno": "not know", "bc": "because", "u": "you", "wanting": "wanting", "cos": "because", "cuz": "because", "kills": "kills",
}  # fmt: skip
# Words that often have a capital because they begin a sentence, and are no name.
NOT_A_NAME = """it this that what which who everything nothing life then when and but so if the my your
our his her its he she we they you there not no why how because now just one someone"""
