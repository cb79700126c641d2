"""The phrases that may mean danger, and those that only look like it: to be reviewed by people.

Phrases end with the line or with ` | `: `word` is that word, `word*` any ending of it; `(a|b)` is one of
several, `(a|)` may be left out, `!(a|b)` must not come next; `..3` is up to three other words; `.` is where a
clause begins or ends, which nothing else crosses; `a & b` is both in one clause, in any order; CAPITALS are a
group below, NAME a capitalised word, ING any word that ends so. Commas do not count; "I'm" reads `i am`,
"won't" `will not`. A phrase is here because many people say it.
"""

GROUPS = {
    # people
    "ROLE": """husband|wife|partner|boyfriend|girlfriend|bf|gf|fiance|fella|ex|mum|mom|mother|dad|daddy|
father|stepdad|stepmum|parents|brother|stepbrother|sister|son|stepson|daughter|kid*|child|children|girls|
boy|boys|uncle|aunt|cousin|nan|grandad|family|boss|manager|landlord|carer|flatmate|roommate|housemate|
friend|mate""",
    "MINE": "(my|our) (ex|step|best|own|older|little|online|) ROLE (in law|) (s ROLE|)",
    "HE": "he|she|they|MINE|mum|mom|dad|daddy|ex|stepdad|mother in law|. (online|) ROLE|NAME",
    "HIM": "him|her|MINE|mum|mom|dad|NAME",
    "HIS": "(his|her|their|HIM s) (own|)",
    "HIMSELF": "himself|herself|themselves|themself",
    "OTHERS": "HE|you|we|people|who|it",
    "SAY": """say*|said|tell*|told|text*|threaten*|swear*|swore|message*|post*|promise*|scream*|warn*|vow*|
goes|wrote""",
    # "he'll" and "she'd" without the apostrophe are hell, shed
    "WOULD": "will|would|(is|are|am) going to|might|could|can|may|should|hell|shell|shed",
    "NOT": "not|never|no longer",
    # dying and hurting oneself
    "KILL": "kill*|unalive*|hang*|drown*|shoot*|off|offing|top|topping|neck*",
    "KILL_MYSELF": """KILL (myself|my self)|(end*|take*|took|finish*) my (own|) life|end* it all|
commit* suicide|(do* myself in|(finish*|end*|ending) myself|an end to myself) !(on|with|up)|die by suicide|
by my own hand|(jump*|step*|throw* myself|walk*) ..1 (off|in front of|under) (a|the|that) ..1 PLACE|
slit* my wrists|(drink*|starve*) myself (to death|until i die)""",
    "PLACE": """bridge|roof|cliff|balcony|building|train*|tube|tracks|bus|lorry|truck|traffic|car*|road|sea|
wall|tree""",
    "HARM_MYSELF": """self harm*|(cut*|burn*|burnt|starve*|slash*|bite*|scratch*) (myself|my (own|) BODY)|
(hurting|harming|punching|hitting|punishing) myself""",
    "BODY": "arm*|wrist*|leg*|thigh*|skin",
    "PILLS": "pill*|tablet*|meds|medication|paracetamol|antidepressants|insulin|morphine",
    "BLADE": "razor*|blade*|noose|rope",
    "WISH": """want*|wish*|hope*|hoping|pray*|need*|long*|wait*|ready|decided|deserve|plan*|try*|beg*|
intend*|choose*|sooner|rather""",
    "TEMPTED": """(think*|thought*|dream*|fantasise*|daydream*) (of|about)|consider*|contemplate*|picture*|
imagine*|plan*|wonder*|google*|want*|nearly|almost|tempted|urge|going to|(easy|ready|intend) to""",
    "DIE": """die|dead|died|in the ground|leave this world|(disappear|vanish) (for ever|for good|and)|
gone .|gone (by|before)|NOT (to|) (be|been|have been|) (here|around|alive|born|exist|existed|wake)""",
    "LIVE": """be alive|live !(AT)|exist|stay alive|be (here|around) (any more|at all|.|without)|be (on|
in) this ..1 .|(go on|keep|carry on) (living|existing)|wake up !(next|to|early|at|so)|see (tomorrow|
another)|carry on (.|any more|with (life|living))|stay in (it|this world)""",
    "LIVING": """(being|staying|to be|to stay|stay|am still) alive|(living|to live) !(AT)|existing|exist|
existence|being (here !(AT)|a person)""",
    "AT": "with|in|there|at|near|alone|together|apart|like|under|next|by|on|off|a|my|his|her|anywhere|up|to",
    "IF_GONE": """(if|when|once) i ..2 (DIE|gone !(to|for|on)|disappeared|killed myself|hit by|run over|
went .)|without me ..1 (alive|around|in it)|me (dead|in the ground)|six (foot|feet) under|
my not being here""",
    "DEATH": "death|dying|being dead|the grave",
    "BETTER": "easier|simpler|better|happier|relieved|relief|free|move on|kindness|solve|money|fine",
    "NO_ONE": "no one|nobody|not|who|anyone|anybody|would (he|she|they)",
    # anywhere in one clause
    "I": "i|me|my|myself",
    "ALIVE": """alive|keep living|to live !(AT)|existing|existence|waking up|wake up .|woke up .|
here any more|be here .|being here !(AT)|(another|more) (day|year*) of|(in|of|from|on)
this (world|earth|life)|tomorrow for me|my life ahead""",
    "UNWILLING": """nothing|no version|only for|NOT ..3 (want*|wish*|care*|deserve|meant|bother*|fussed|
need*|yes)|no (one|single|)(reason*|point|use|purpose|good|fight|value)|the point|tired|done with|sick of|
enough of|weary|exhaust*|why am i|do i have|quit|stop|pointless|disappoint*|gutted|regret|a burden|
struggle*|unbearable|costing|only reason|worse|out of politeness""",
    "DYING": """in my sleep|died|dead|dying|being gone|gone for good|not be (here|around|alive)|not wake|
never wake|not exist*|grave|coffin|obituaries|cemetery|the (crash|ground)|six foot|disappear|vanish|cancer|
heart attack|gave out|not come back|my heart|month* (left|on)|never been""",
    "WISHING": """i ..2 (wish*|hope|hoping|envy|pray|rather|choose|long for)|not (mind|care|bothered|fight)|
relieved|(would be|sounds|looks) ..3 (nice|fine|ok|easier|kind*|kindness|better|grand|restful|peaceful)|
trade places|daydream*""",
    # what others do
    "BEAT": """hit*|slap*|punch*|kick*|beat*|choke*|strangle*|shove*|smack*|headbutt*|clout*|wallop*|
batter*|bit|bite*|stab*|scratch*|burn*|burnt|rape*|assault*|attack*|thump*|belt*|throttle*|(spit*|spat) (at|
on|in)|grab*|drag*|push*|pin*|shook|slam*|knock*""",
    "MY_BODY": "my ..1 (arm*|wrist*|finger*|nose|jaw|rib*|hair|face|neck|throat|head|leg*|back|hand)",
    "HARM": """kill*|hurt*|beat*|hit*|stab*|shoot*|harm*|murder*|rape*|attack*|burn*|break*|ruin*|find|
destroy*|poison*|smash*|punish*|slit|finish|batter|bury|put|pour|throw|end|do something to""",
    "ME": "me|us|you|my|our|acid|the (kids|children|cat|dog)",
    "SNAP": """kick* off|blow* up|explode*|go* (for|mental|mad|crazy)|lose* it|snap*|HARM (me|us)|
do something|get* (angry|mad|violent|nasty|physical)|turn* (nasty|on me)""",
    "ROUGH": "violent|physical|abusive|aggressive",
    "AFRAID": "afraid|scared|terrified|frightened|petrified|fear*|worried|dread*|frightening",
    "ANGER": "break*|smash*|drink*|shout*|come* home|quiet|kick* off|temper|next room|cross|punish*|lose it",
    "TAKE": """took|take*|taken|keep*|kept|hid*|hold*|steal*|stole|throw* away|threw away|smash*|control*|
cut* (up|off)|delete*|disconnect*|turn* off|change*|has|have""",
    "MY_THINGS": """(my|the) ..2 (phone|passport|documents|key*|card*|sim|wifi|wages|salary|benefits|money|
laptop|purse|contacts|password*|wheelchair|PILLS) !(bill|back|was|is)""",
    "READ": "check*|go* through|went through|read*|monitor*|log* in to|logs in to|search*|track*|count*",
    "MESSAGES": "phone|message*|texts|email*|call*|whatsapp|bank|mileage|miles|location|journal|diary",
    "TRACKER": "tracker*|airtag|gps|spyware|camera*|app",
    "WEAPON": "knife|gun|weapon|machete|axe",
}

# == SELF: dying, killing or hurting oneself
SELF = """
# direct: killing oneself, dying
KILL_MYSELF | suicidal
(my|of|about|consider*|contemplate*|plan*|attempted|word|on) ..1 suicide | . suicide (is|seems|feels|looks)
to (do something to myself|overdose)
(voice|voices|head) ..1 (say*|tell*) ..3 (kill yourself|kill myself|die|do it)
(want* (it|it all|my life|life|everything)|my life) (to|) (end|be over|stop|over)
WISH (to|too|i) !(know|see|find) ..2 DIE
(should|might as well|let me|may as well|with and|to do but|rather|sooner|how to) (just|be|go and|) (DIE|hang)
i (will|would|could) ..1 (dead|gone) (by|before|soon|already|tomorrow)
DEATH is ..4 (i ..1 want|only (way|option|escape|answer))
(TEMPTED|like|choose) ..1 (DEATH !(of)|my own (death|funeral)|KILL_MYSELF)
(ways|how|relief|BETTER) to (die|be dead) | (decided|plan*|made up|mind) ..4 (DEATH|end it|do it .)
(attempt* again|last attempt|painless ways|how i would do it|what would do it|tonight i end it)
(going to|want to|will) ..1 do it (tonight|today|this weekend|soon|too|.)
# direct: means and plans
(take*|took|swallow*) (all|every|too many|the whole|a handful|a bottle|the lot) ..3 (PILLS|them|.)
(save*|stockpile*|hoard*|got|look* at|stare* at|count*) ..2 (my|enough|the) ..2 PILLS
(overdosed|took ..1 overdose)
(wrote|written|write*) (my|a|the) (goodbye|suicide|last|) (note|letters) (.|to (my|the))
(rope|noose|belt|cord|scarf) (round|around) my neck | (bought|got|took|found|hold*) (a|the|my|some) BLADE
(knife|blade|razor) ..1 (to|on|against) my (BODY|throat) | use* (it|them|the WEAPON) on (myself|me)
(have|got) a (plan and|date) | (picked|chosen|chose) (the|a) (day|date)
TEMPTED ..3 (jump*|step*|walk*|drive|driving|turn|crash*) ..4 (off|into|over|in front of) ..2 PLACE
TEMPTED ..1 (jump*|turn the wheel) .
(stood|standing|stand|sat|walk*|am) ..2 (on|to) ..1 PLACE ..9 (jump*|standing|walk back|go over)
# direct: hurting oneself
HARM_MYSELF | i cut (again|every|when|and|to feel)
(want*|urge|need*|like) to (hurt|harm|punish|bleed|cut) (myself|.|to feel)
(hurt|harmed|harm) myself (.|on purpose|again|because|when (he|she|they|i am))
(start*|urge to|want to|back to) (cut|cutting) !(off|down|back|out|it|my hair)
(bang*|bash*|smash*|hit*|punch*) my (own|) (head|face) (off|against|in)
(BEAT|BODY|hand) ..1 (until|till) ..2 (bleed*|bled) | carve* ..3 (in|into) my BODY
(make|made|making) myself bleed | (covered in|hid* my) cuts
(danger to|not safe with|anything stupid to|something stupid to) myself
not trust myself ..1 (tonight|not to|with|around|alone)
# passive: not wanting to live
I & ALIVE & UNWILLING
woke up . gutted | my life has no ..1 (value|worth)
wake up (disappointed|gutted|sad) | (why|not) ..2 (prolong it|want no more of it)
(NOT|why) ..2 (want*|wish|care|deserve|like|plan*|meant|manage) (to|too|for|) ..2 LIVE
NOT ..2 (want*|wish|care|mind|bother*|fussed) ..3 (LIVING|tomorrow (come*|.))
NOT (know|sure|think|certain) ..4 (want to|can|could) (LIVE|keep going|carry on)
NOT (bear|stand|face|do|take) ..1 (LIVING|another (day|morning|year|night)|life)
can not (live|go on|carry on|keep living) (.|any more|much longer|like this)
(tired|sick|done|exhausted|fed up|enough|weary) (of|with|by) ..1 (LIVING|life .|my life .)
(too (tired|exhausted|hard|painful|much)|cba|quit|hate*|stop|escape) ..1 LIVING
(LIVING|life) ..2 (a punishment|torture|unbearable|pointless|exhausting|agony|a burden)
(will|fight|strength|energy|wish|desire|reason*) (left|) (to|for) (live|LIVING|stay|see another)
(life ..4 worth (it|living)|not worth (living|being alive))
(nothing|anything|what|no one|nobody|little|left) ..5 (to live|living) for
(no|not|any|what|a|lost|single|out of) ..4 (reason*|point|use|sense) ..2 (LIVING|carry* on|being here .)
run out of reasons . | what am i for .
why ..3 (bother*|keep|go on|am i|should i) ..2 (LIVING|LIVE|alive)
(nothing|what is) ..1 keep* me (here|alive|going|on this) | only ..2 (here|alive|living) ..2 (for|because)
(living|alive|here) only (for|because) | life ..6 no more of it | nothing about (LIVING|life)
only reason i ..2 (here|alive) | nothing (here|left) for me
(should not be|think i should be|can i just not be|want to be kept) here (.|on|any more)
# passive: wishing to be dead
I & DYING & WISHING
(wish*|hope*) i (get|got|would get|could get) ..1 (hit|run over|cancer|ill)
(wish*|hope*) ..2 (never had me|not saved me|overdose ..1 worked|it was cancer)
(wish*|should|if only) ..2 been me
(wish*|hope*|hoping|pray*|please|lord|god|something) ..4 (kill*|take*|call*|hit*|finish*) me !(with|to|for)
ready to (go|be taken) . | (beg|pray) not to wake | (fade out|never come out|welcome the end)
be with ..3 (in heaven|wherever (he|she) is)
(to sleep|asleep|sleep) ..2 (for good|for ever|NOT ..1 (wake*|get up)) | permanent sleep
NOT (wake*|woke*) up (again|.|tomorrow|ever|in the morning) | NOT ..1 (open* my eyes|see the morning)
(disappointed|disappointment|sorry|gutted|sad|regret*) ..4 (wake*|woke|survive*|still alive|to be alive)
should (have been me|have died|not be alive|not exist|never have been born)
DEATH (would|sounds|seems|feels|looks|can) ..2 (relief|peaceful|easier|better|good|nice|kinder|whenever)
how (nice|peaceful|restful|easy) ..4 (DEATH|not to (come|go|be|exist|wake))
(turn|turned|switch*) (myself off|me off|off myself) | only way is if i ..2 (stop .|DEATH|NOT here)
(relieved|fine|grand|not (care|bothered|fight it)) ..4 (died|dead|killed me|hit me|cancer|something happened)
(if|hope*|hoping|when) ..3 (bus|car|lorry|plane) (hit me|went down|would go down|skidded)
cross the road ..4 not look | (not|stop*) look* ..3 cross* | i am already dead | i feel dead
(worth|use) ..2 dead | (waste of|taking up) (oxygen|space .|space and) | DEATH ..3 not (scare*|frighten*) me
not (afraid|scared) (of|to) (die|dying|death) | live or die | let ..4 be (the|my) last
# passive: others without me
(better off|happier|better place|world ..3 better) (dead|without me|IF_GONE)
BETTER & IF_GONE | my not being (here|around|alive) | (to|at) my (own|) funeral
world ..4 without me | IF_GONE ..5 (NO_ONE|BETTER|cry|sorry|realise) | NO_ONE ..3 miss* me !(at|when)
NO_ONE ..2 need* me (here|alive) | NO_ONE ..3 (miss*|care*|notice*|mind*|cry|mourn|sad|matter) ..2 IF_GONE
# indirect: a burden, no way out
(i am|me|being) ..3 a burden (on|to|for) (everyone|my|all|them) | burden i am
(one|no|no other) (way|option) (out|left) (.|of this) | (no|not (see|imagine|picture) a) future (.|for me)
not (picture|see|imagine) (myself|me|being) (at|past|beyond|around|here)
(deal|put up) with me (much longer|any more) | much longer i can (hold on|go on|last)
(hang* on by a thread|the end (for|of) me|end of my (road|life)) | (about|want) to let go
(no one|nobody) can save me | (too late|not want) ..2 (help .|help now|help me|be saved)
not ..3 (make it|last) ..1 (through|past|to|until) (tonight|the night|the weekend|christmas)
soon ..3 (over|not hurt|rest|at peace|be free) (soon|any more|now|.)
# indirect: farewells and putting things in order
(said|saying|say) my goodbyes | goodbye (everyone|world|all)
(letter*|note*) (to|for) ..1 (everyone|each)
(read*|find) (this|me) ..3 (gone|dead|not (here|alive)|sorry) | when they find me
(give*|gave|given) (away|) my (things|stuff|belongings) | end it tonight
will not ..1 (need*|needing) (it|them) (any more|where|.) | so (no one|nobody) (else|) has to
(not|nobody) (will|) ..1 (have to|need to|has to|be hearing) ..1 (worry about me|carry me|from me)
(calm|at peace) ..3 (decided|with it|finally know) | (made my peace|was not (their|her|his) fault)
(sorry|regret*|miss me) ..3 (when|once) i ..1 (NOT here|gone|dead)
(will|can|might) not ..3 be (here|around) (for|when|next|tomorrow|by|.)
"""

# Said often and not meant so: left out before anything is looked for.
IDIOMS = """
(die*|dying) (of|from) (embarrassment|shame|laughter|laughing|boredom|humiliation|hunger|thirst)
(die*|dying) (laughing|inside|a little|on (this|that) hill|alone)
rather die than (do|go|sing|dance|eat) | cut* myself (off|some|loose)
kill* myself (laughing|trying|over (this|the|that|work)|for) | shoot* myself in the foot
(social|political|career) suicide
(cut*|burn*|burnt) (myself|my BODY) (on|with the|while|cooking|shaving)
(scare*|bore*) ..2 (to death|the life out)
(it|reality|truth|grief|news|life|this|that|which) ..2 (BEAT|scare*|terrify*) me
beat* (me|him|her) (at|to|in) | beat* (myself|himself|herself) up | (bit|bite*) (my|his|her) (head|tongue|lip)
BEAT (me|him|her|them|NAME|MINE) (away|aside|to|too|through) | BEAT me in the back (at|by) | kick* me out
HE WOULD (kill|murder) me (when HE (see*|saw|hear*|notice*)|if i (forget|miss|am late)) | hit* me up !(with)
kill me for (forget*|miss*|being late) | (traffic|coffee|stress|work|monday*|person and he) WOULD kill me
(mum*|mom|mother|parents|sister*|boss|manager|teacher|friend*|landlord) (WOULD|going to) (kill|murder) me
(can not|could not) live without HIM | jump off that bridge when | chok* up
would die without | before (i|he|she|they) die*
"""

# Looks like SELF and is not: denied, an accident, or about somebody else.
NOT_SELF = """
NOT (been|feel*|really|actually|a|) (suicidal|danger) !(but)
NOT (really|actually|) (that i|) (WISH|go*|feel*) (to|like|i) ..2 (DIE|KILL_MYSELF|(hurt|harm) myself) !(but)
(do not|did not|am not|would not|will not|never) (think*|really|) (of|about|) (KILL_MYSELF|HARM_MYSELF|dying)
(no|without) (plan*|intention|wish|) (to|of|) (KILL_MYSELF|HARM_MYSELF|suicidal|dying)
(KILL_MYSELF|suicide) (do|does|has|is|did) not | ask* ..9 said (no|none) | thoughts of ..6 said none
not at all ..9 dead | (plenty|lots) of reason* to live | (would|will) not be better off without me
OTHERS (is|was|has|will|would|are) ..2 (suicidal|self harm*|end* it all)
OTHERS (commit* suicide|overdosed|self harm*) | (accidentally|probably|end up) ..2 (KILL_MYSELF|HARM_MYSELF)
OTHERS (do|does|did|would|just|really|) (not|) (WISH|rather) (that|) (to|i|) ..2 (DIE|LIVE)
"""

# == FEAR: violence, threats or control by another person
FEAR = """
# violence
HE !(WOULD) ..4 BEAT (me|us) !(for six)
(slapped|punched|choked|strangled|headbutted|raped|molested|shoved|groped|spat in|beaten with) (me|my|a)
(hits|slaps|punches|kicks|shoves|beats|pushes|grabs|chokes) me (.|in|on|when|if|every|so|and)
BEAT me ..1 (in|on|across|against|with|about) ..1 (face|head|stomach|arm|wall|floor|mouth|belt|.)
i (was|have been|got) ..1 (raped|beaten|strangled|assaulted|choked|punched)
HE !(WOULD) ..3 (BEAT|break*|broke|broken|bruise*|twist*|pull*) MY_BODY
HE ..1 BEAT ..1 (our|the) ..1 (kid*|one|baby|son|daughter) | HE ..1 raise* HIS (hand|fist)
HIS (hands|fist*|nails|belt) ..1 (on me|around|round my|in my|went|left marks)
HE ..1 (hurt*|attack*) me (and then|on purpose|physically|when ..1 (drunk|drink*|angry))
HE ..1 (get*|got|turn*|is|was|been|become*|can be) ..1 ROUGH
HE ..1 (held|hold*|pin*) me (down|up|against|by)
(throw*|threw|smash*|chuck*|hurl*) ..4 (at|over) (me|my head)
HE (threw|throw*) ..1 (plate*|cup*|glass*|chair*)
HE (punch*|kick*|smash*|trash*|break*|broke) (up|) ..1 (wall*|door*|kitchen|window*|tv|telly|plate*|things)
(bruise*|black eye|split lip|marks|rib|hospital|a e) ..6 (from|by|because|where|after|off) ..2 (HIM|HE|him)
(told|tell|say) ..3 i (walked into|fell)
(black eye|split lip|the bruises|a hiding|take the blows|where it does not show)
i (said|say) (no|stop) and (he|she|they) | not let me breathe | force* (himself|herself|me into)
(sex|touch* me) ..1 (when|while|after) i (say|said|do not|sleep) | (my room|at night|my bed) ..3 touch* me
(came|come|comes|went|goes) (at me with|for me with)
# threats
!(they) HE (WOULD|was going to|want* to|try* to|nearly|almost) (just|) (kill*|murder*) me !(with|laughing)
!(they) HE (WOULD|was going to) (hit|punch|slap|choke|strangle|stab|shoot) me | . they WOULD kill me (.|if)
threaten* (me|my (life|family|kids|mum|sister))
threaten* (to|with|that) ..2 (HARM|report|take|post|share|leak|send|expose|have|knife) !(the|up)
SAY ..9 (WOULD|to) ..3 (HARM ..1 ME|(kill|burn|smash|crash) (it|the)|take me out|come for me|make sure i)
(kill|hurt|hit) me if i ..2 (leave*|left|go|tell|told|talk) | what if HE (kill*|find* me|hurt*|come*)
SAY ..4 (i|you) ..1 (regret*|be sorry|pay for|get hurt) | SAY ..3 i (am|would be|will be) ..1 dead !(to)
SAY ..5 (post|share|leak|send) (my|our) ..1 (picture*|photo*|pics|nude*|video*)
HE ..5 WEAPON ..2 (at|to|against|on|after|and) (me|my|the table|i|asked)
(watch your back|you are next .|accidents happen|finish me off|me something to scream)
knows where ..1 (live|park|work) | (me|you) in the ground | (nobody|no one) ..1 find me
send ..2 (lads|people|brothers|someone) (round|after) | lose my (kids|children) (unless|if)
next time ..4 (not miss|not stop|worse) | if HE can not have me | what HE WOULD do (when|if|to) ..2 me
(get|have|getting) me (deported|sectioned|put away|arrested|locked up)
(never|not) see ((the|my|our) (kids|children)|them) again | sent abroad | me to have an accident
(coming|come) (for me|after me|round to (sort|get) me)
# control
HE (will|would|does|do|did) not (ever|even|) let me !(down|know|in|finish|explain|pay|help|forget|.)
(not|only|never) (allowed|permitted) (out|to (leave|go|see|have|speak|talk|work|shower|eat|wear)|any)
(have|need|must|got) (to|) ..1 (send HIM|..4 prove where|account for|beg|(ask|) permission|ask before)
(have|got|must) (to|) ..1 (hand over|share my location|show receipts) | forbid* (me to|me from|from)
not ..1 (go|leave|eat|see|walk) ..3 (unless HE|until i|till i|til i|without (asking|permission|my ROLE))
HE ..1 (lock*|shut*|trap*) ..3 (me|from the outside)
i (was|am) (locked|shut|sent) (in|to) (the|my) ..1 (room|bedroom|bathroom)
(block*|stand* in|stood in) the (door|doorway|exit) | HE ..1 demand* my | a prisoner
a key to my own | not see ..2 alone | logged me out of | so (he|she) (can hear|knows when)
HE !(WOULD) ..7 TAKE MY_THINGS | (phone|key) off me | so ..1 i (could|can) not ..1 (leave|contact|ring|call)
HE ..6 READ (my|every|all my|the|this) ..1 MESSAGES !(at) | HE ..1 (check*|reads) every
HE !(WOULD) ..2 (track*|follow*|stalk*) me !(on|back) | i am being (stalked|followed|tracked|watched)
TRACKER ..1 (in|on|under|inside) (my|our|every|the house) | get punished | fists | NOT BEAT me (yet|but)
(turn*|show*|wait*|sit*|park*) (up|) (outside|at|wherever) (my|i) ..1 (work|house|flat|door|school|home|am)
HE control* (my|our|all|me|what|who|where|how|everything)
HE (decide*|choose*|pick*) (what i|who i|when i|where i|everything) | HE time* me
HE ..1 (force*|make*|made) me (to|) (send|share|show|strip|beg|keep the|quit|delete|have sex|take it off)
(force*|pressure*) me (to marry|into marriage|into marrying)
(cut* me off from|isolate* me from|stop* me (from|) (seeing|leaving))
# being afraid
AFRAID of (him|her .|MINE|NAME|their dad) !(ING|s|not|because)
AFRAID of HIS (temper|anger|rage|reaction|moods|hurting|hitting|brothers|family|finding (out|my|me))
AFRAID of HIM (hurting|hitting|coming|finding (out|my|me))
AFRAID of (what|how) HE (is capable|react*|WOULD (do|react))
AFRAID & HE & ANGER
AFRAID (that|if|) HE WOULD ..2 (HARM|follow|come|get (violent|worse)|corner|turn up|SNAP)
AFRAID (to|of) ..1 (go* home|be (at home|alone (with|in))|leave (him|her)|say no|fall asleep|sleep|tell HIM i)
AFRAID for my (life|safety) | (dare not|not dare) (say|tell|go|leave|speak|ask)
not ..1 (feel|) ..1 safe (with|around|at home|near|in (my|this)|to (say|disagree|tell|go))
(unsafe|in danger) (with|around|at home|from|in my|.) | somewhere safe
how dangerous HE | temper is so bad | sees me writing | good mood tonight
HE ..5 (scare*|terrify*|frighten*) me !(about|with|badly) | (walk*|live) on eggshells | tiptoe* (round|around)
(shake*|stiff|quiet|pound*) ..2 (when|if|whenever) (HIS|HE) ..1 (shout*|raise*|walk*|come*|van|car)
(flinch*|cower*|freeze*) ..1 (when|if|whenever) HE | (hide|hid|hiding|lock* myself) in ..3 (when|until|from)
(lock*|slept|closed) ..5 (because of|when) (HIM|HE)
know (what HE is capable|what comes next|what (will|would) happen (to me|if i))
(chair|wardrobe) against ..2 door | (hear|read|learn) ..2 HIS (key*|car|footsteps)
(so|in case|or|know when|if|feel like) (that|) HE ..1 (will|would|does|do|) (not|) (SNAP|start .|stays calm)
in case i (need|have) to run | i ..4 (packed (a|my) bag|(a|my) bag (is|) packed) !(for)
(.|and|my) (have|had|keep*|packed|) ..1 bag (is|) (packed|in case|hid*) !(for)
"""

NOT_FEAR = """
(no one|nobody|NOT) !(stop|only|just|know*) ..2 (ROUGH|(BEAT|hurt*|threaten*|track*|stalk*) me) !(and|but|yet)
NOT control* | (NOT|never once) (have i|) (been|is|) (AFRAID|unsafe|in danger) | ask* ..4 BEAT ..3 said no
(HE|have|has) read my (last|long|) (message|text|email) !(without|while|behind|aloud|out|to)
read my ..1 (message*|texts|email*) ..3 NOT (answer*|reply|replied|respond*|write|text*|call*|react*)
"""

# == OTHER_SELF: somebody else speaks of dying or of hurting themselves
OTHER_SELF = """
(SAY|want*|try*|WOULD|about|keep*|has|been|to) ..5 (KILL|hurt*|harm*|cut*|starve*|set) HIMSELF !(off|out)
HE ..1 (cut|cuts|hurt|harmed|harms|burned|burnt|starves) HIMSELF !(off|out|short|some|on|by)
something (stupid|) to HIMSELF | (end*|take*) HIS life | by (his|her|their) own hand
HE ..3 (SAY|talk*|think*|want*|try*|plan*) ..6 (end* it (all|tonight|if|.)|suicide|overdose*|jump (off|if|.))
HE (is|was|feels|felt) ..1 suicidal | (threaten*|talk* about|attempt*|mention*) suicide
HE ..2 SAY ..4 HE ..2 (WISH|would rather) (to|i|) ..2 DIE | HE want* to (die|be dead) | HE ..2 self harm*
HE (will|would) be dead (by|in|if|before) | should just be dead | stop* taking HIS PILLS
HE ..2 cutting (.|HIMSELF) | HE SAY ..2 HE (do|does|did) not want to LIVE
HE ..2 (SAY|talk*) ..6 not want* to LIVE
SAY ..9 not be (alive|here|around) (much longer|tomorrow|any more|if|on|.)
SAY ..9 ((no reason|nothing) to live|end* it (all|tonight)|not worth living|better ..1 (without HIM|dead))
SAY ..8 HE (WOULD|was going to) ..1 (jump|die|drive into|be gone|not see|do worse|take (all|HIS)|walk into)
SAY ..6 (without HIM|with (him|her)) dead | (i will just|reason she|reason he) die*
(top|kill|hang) myself ..9 (he|she) said | HE SAY ..9 kill myself
(promise*|SAY) ..2 (shoot|hang|drown) HIMSELF
(found|wrote|written|left|sent me) (a|the) ..1 (suicide note|note .|goodbye text)
(text*|sent|SAY|message*) ..2 (goodbye|it is goodbye) !(at|to) | (rang|call*|text*) ..2 from the bridge
(HIS (death|blood) ..3 (on my|my fault)|my fault if HE (die*|died)|regret this when i)
HE (has|had|have|) ..1 (attempted|overdosed) (before|again|twice|last|.|when|after)
HIS (cut (arms|wrists)|arm bleeding) | (cut|slit|held|hold*) ..4 HIS (wrist|wrists|throat)
SAY ..1 HE would do it if i (leave*|left|told)
HE ..2 (took|takes|take|has|got) ..1 (an overdose|all HIS PILLS|too many PILLS|PILLS (in her|in his|lined))
"""

NOT_OTHER_SELF = """
(never|not) (want to|try* to|going to|said HE WOULD|) (KILL|hurt*|harm*) HIMSELF | HE is not suicidal
(killed|hanged) HIMSELF
"""

# == OWN_VIOLENCE: one's own hitting, threatening, tracking, forcing
OWN_VIOLENCE = """
(i|.) ..1 BEAT (HIM|my (boy|girl|dog)) !(for|at|to|with|back)
i ..4 and ..2 BEAT (HIM|the (lad|guy|man)) !(for|at|to)
(i|.) ..1 (threw|throw|shook|shake) (HIM|the baby|..3 at (HIM|HIS))
(i|.) ..2 (BEAT|pull*|grab*|twist*|broke|break*) HIS (hair|arm|wrist|neck|nose|face|jaw|mouth)
(hand|hands) ..1 (round|around|over) HIS (throat|neck|mouth)
i (held|pulled|grabbed|waved|picked up) (a|the) ..1 knife
(fantasise* about|think* about|(i|and) want* to) (stab*|hurt*|kill*|smash) (HIM|HIS|the ..1)
i ..2 (going to|tempted to) (kill|hurt|stab|hit|slap|beat) (HIM|the hell) | could ..1 kill (him|her) and i
(AFRAID|worried) ..1 i WOULD ..1 (hurt|hit|kill|snap|lose it) (HIM|them|and)
AFRAID of (my own (temper|anger)|me .) | flinch* when i | i (scare*|frighten*) my* (own|) (kids|self|children)
i ..2 (get*|am) ..1 (violent|so rough) (when|with)
i ..1 threaten* (HIM|to (HARM|post|share|throw)) | blackmail* HIM
i (told|tell|said) ..2 i (would|will) ..2 (HARM|post|leak|share|smash|take the|come round)
(i|.) ..2 (follow*|track*|stalk*) (HIM|HIS ..1 (location|phone|car)) !(on|advice|lead)
(i|.) ..1 (hid|put|hide|install*) (a|an) ..1 TRACKER | fake (profile|account*) to
i (have got|know) HIS password*
i ..1 (turn*|show*|wait*|park*) (up|) (at|outside) HIS ..1 (work|house|flat|office|place)
(keyed|slash*|smashed) (HIS|the) (car|tyres|tires|phone) | took HIS (phone|keys) ..2 (and smashed|so)
i ..1 (force*|made) (HIM|myself on) (to|into|stay|give|show|send|hand|get out|my)
i (do|did|will) not (let|allow) HIM ..1 (go|leave|see|out|have|talk|work|wear)
(i|and) would not let HIM leave | i ..1 lock* HIM (in|out)
(i|i have) ..1 (punched|put|kicked|smashed) (a hole|holes|the|a) ..2 (wall*|door*)
(swung for|laid into|lashed out at|thumped) HIM | she said no and i | i hurt the (dog|cat|kids)
"""

NOT_OWN_VIOLENCE = """
(not|never) (want* to|) (BEAT|hurt|threaten*|follow*|track*|kill|force*|put)
(HE|who) ..1 (BEAT|threaten*|force*|follow*|lock*|track*) HIM
"""

# == spelling
# With a letter left out or two changed places these are still understood.
OFTEN_MISSPELT = """suicide suicidal myself overdose killing kill harming alive himself herself threatened
strangled punched slapped choked scared afraid hurting committed disappointed"""
SPELT_OUT = {
    "wnat": "want", "wanna": "want to", "gonna": "going to", "cannot": "can not",
    "cant": "can not", "wont": "will not", "anymore": "any more", "forever": "for ever", "kms": "kill myself",
    "kys": "kill yourself", "k*ll": "kill", "su*cide": "suicide", "dieing": "dying",
    "meself": "myself", "mam": "mum", "2": "to", "darent": "dare not", "sez": "says", "thru": "through",
    "gotta": "have to",
    "idk": "not know", "dunno": "not know", "bc": "because", "u": "you", "cos": "because", "cuz": "because",
}  # fmt: skip
# Words that often have a capital because they begin a sentence, and are no name.
NOT_A_NAME = """it this that what which who everything nothing life then when and but so if the my your
our his her its he she we they you there not no why how because now just one someone"""
