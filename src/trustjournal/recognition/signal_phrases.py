"""The phrases that may mean danger, and those that only look like it: to be reviewed by people.

One phrase a line: `word` is that word, `word*` any ending of it; `(a|b)` is one of several, `(a|)` may be
left out, `!(a|b)` must not come next; `..3` is up to three other words; `.` is where a clause begins or ends,
which nothing else crosses; CAPITALS are a group below, NAME a capitalised word, ING any word that ends so.
Commas do not count; "I'm" reads `i am`, "won't" `will not`, "gonna" `going to`, "anymore" `any more`.
A phrase stands here because many people say it.
"""

GROUPS = {
    # people
    "ROLE": """husband|wife|partner|boyfriend|girlfriend|bf|gf|fiance|ex|mum|mom|mother|dad|father|stepdad|parents|
brother|sister|son|daughter|kid|kids|children|uncle|aunt|cousin|family|boss|manager|flatmate|friend|mate""",
    "MINE": "(my|our) (ex|step|best|own|older|) ROLE (in law|)",
    "HE": "he|she|they|MINE|mum|mom|dad|daddy|NAME",
    "HIM": "him|her|MINE|mum|mom|dad|NAME",
    "HIS": "(his|her|their|HIM s) (own|)",
    "HIMSELF": "himself|herself|themselves",
    "OTHERS": "HE|you|we|people|who|it",
    "SAY": "say*|said|tell*|told|text*|threaten*|swear*|swore|message*",
    "WOULD": "will|would|(is|are) going to|might|could|can|may|should",
    "NOT": "not|never|no longer",
    # dying and hurting oneself
    "KILL": "kill*|unalive*|hang*|drown*|shoot*|off|offing|top|topping",
    "KILL_MYSELF": """KILL (myself|my self)|end* my (own|) life|end* it all|(take*|took) my (own|) life|commit* suicide|
do* myself in|finish* myself|(jump*|step*|throw* myself) (off|in front of|under)|die by (suicide|my own hand)|
slit* my wrists|(drink*|starve*) myself (to death|until i die)""",
    "HARM_MYSELF": "self harm*|(cut*|burn*|burnt|starve*|slash*) (myself|my BODY)|(hurting|harming) myself",
    "BODY": "arm|arms|wrist|wrists|leg|legs|thigh|thighs|skin",
    "PILLS": "pills|tablets|meds|medication|paracetamol|antidepressants|insulin",
    "WISH": "want*|wish*|hope*|pray*|need*|long*|wait*|ready|decided|deserve|plan*|try*",
    "DIE": """die|dead|died|in the ground|leave this world|disappear for ever|gone .|
NOT (be|been|have been|) (here|around|alive|born|exist|existed|wake)""",
    "LIVE": """be alive|live !(AT)|exist|stay alive|be (here|around) (any more|at all|.)|
be on this (earth|planet)|(go on|keep|carry on) (living|existing)|wake up !(next|to|with|early)|see tomorrow""",
    "LIVING": "(being|staying|to be|to stay|stay) alive|(living|to live) !(AT)|existing|exist",
    "AT": "with|in|there|at|near|alone|together|apart|like|under|next|by|on|off|a|my|his|her|anywhere",
    "IF_GONE": "(if|when|once) i ..2 (DIE|gone|disappeared|killed myself)",
    # what others do
    "BEAT": """hit*|slap*|punch*|kick*|beat*|choke*|strangle*|shove*|smack*|headbutt*|clout*|wallop*|batter*|bite*|
bit|stab*|scratch*|burn*|rape*|molest*|assault*|(spit*|spat) (at|on)|grab*|drag*|push*|pin*|shook|slam*""",
    "MY_BODY": "my ..1 (arm|arms|wrist|fingers|nose|jaw|ribs|hair|face|neck|throat|head|leg|back)",
    "HARM": "kill*|hurt*|beat*|hit*|stab*|shoot*|harm*|murder*|rape*|attack*|burn*|break*|ruin*|destroy*|find",
    "ROUGH": "violent|physical|abusive|aggressive",
    "AFRAID": "afraid|scared|terrified|frightened|petrified|fear*",
    "TAKE": "took|take*|keep*|kept|hid*|steal*|stole|throw* away|threw away|smash*|control*|cut* up|delete*",
    "MY_THINGS": "my ..1 (phone|passport|keys|card|cards|sim|wages|benefits|money|laptop|purse|contacts|PILLS)",
    "READ": "check*|go* through|went through|read*|monitor*|log* in to|search*|track*",
    "MESSAGES": "phone|messages|text|texts|emails|calls|whatsapp|bank|spending|mileage|location",
    "TRACKER": "tracker|airtag|gps|spyware|camera|app",
    "PICTURES": "pictures|photos|pics|nudes|videos|video",
}

# ======== SELF: dying, killing or hurting oneself ========
SELF = """
# --- direct: killing oneself, dying
KILL_MYSELF
suicidal
(my|thoughts of|think* of|think* about|consider*|contemplat*|contemplate*|plan*|attempted) ..2 suicide
. suicide is
to (do something to myself|overdose)
(voice|voices|head) ..1 (say*|tell*) ..3 (kill yourself|kill myself|die|do it)
want* (it all|my life|life|everything) to (end|be over|stop)
WISH (to|too|i) ..2 DIE
(should|might as well|let me|may as well|over with and|to do but|rather) (just|be|) (go and|) DIE
(dying|death|dead) is ..2 (what i want|only (way|option|escape|answer))
(dream*|fantasise*|fantasize*|think*|thoughts|obsessed) (of|about|with) ..1 (dying|my own death|being dead)
# --- direct: means and plans
(take*|took|swallow*) (all|every|too many|the whole|a handful|a bottle) ..3 PILLS
(save*|stockpile*|hoard*|collect*|count*|got) ..1 (my|enough) ..1 PILLS
(overdosed|took ..1 overdose)
(wrote|written|write*) (my|a|the) (goodbye|suicide|final|last|) (note|letters) (.|to (my|the))
(rope|noose|belt|cord|scarf) (round|around) my neck
(bought|got) (a|the|some|) (rope|noose)
(got|took|found) (the|a|my) (razor|blade|blades) (out|again)
(knife|blade|razor) ..1 (to|on|against) my (BODY|throat)
have a (plan and|date|method)
(picked|chosen|chose) (the|a) (day|date|method)
# --- direct: hurting oneself
HARM_MYSELF
(want*|urge|need*|going|like) to (hurt|harm|punish) myself
(hurt|harmed|harm) myself (on purpose|again|because|when (he|she|they|i am))
(start*|urge to|want to|back to) (cut|cutting) !(off|down|back|out|it|my hair)
(bang*|bash*|hit*|smash*) my head against ..1 wall
(covered in|hid* my) cuts
# --- passive: not wanting to live
(NOT|why) ..1 (want*|wish|care|deserve) (to|too) ..1 LIVE
NOT (know|sure) ..2 want to (LIVE|keep going)
NOT (bear|stand|face|do) ..1 (LIVING|another day|life)
can not (live|go on|carry on) (.|any more|much longer)
(tired|sick|done|exhausted|fed up) (of|with) (LIVING|life .|my life .)
too (tired|exhausted|hard|painful|much) LIVING
(LIVING|life) ..2 (a punishment|torture|unbearable|pointless)
will to live
(life ..4 worth (it|LIVING)|not worth LIVING)
(nothing|anything|what|no one|nobody|little|left) ..5 (to live|living) for
(no|not|any|what|a|lost) ..4 (reason|point|use|purpose|sense) ..2 (LIVING|carry* on|being here)
why ..3 (bother*|keep|go on) ..1 LIVING
(nothing|what is) ..1 keep* me (here|alive|going|on this)
only ..1 (stay*|here|alive|living) ..2 (for|because)
# --- passive: wishing to be dead
(wish*|hope*) i (get|got|would get|could get) ..1 (hit|run over|cancer)
(wish*|hope*) ..2 (never had me|overdose ..1 worked|it was cancer)
(WISH|for) ..1 (a|the|something|god|lord|death) ..2 (kill*|take*|hit*|finish*) me !(with|to)
NOT (wake*|woke*) up (again|.|tomorrow|ever|in the morning)
(stop|quit) LIVING
(disappointed|sorry|angry|gutted|upset|sad) ..3 (wake*|woke|survive*|still alive|to be alive)
should (have been me|have died|not be alive|not exist|never have been born)
(death|dying|dead) (would|sounds|seems|feels) ..2 (relief|peaceful|easier|better|good|nice|kinder)
(death|dying) ..3 not (scare*|frighten*) me
not (afraid|scared) (of|to) (die|dying|death)
live or die
(envy|jealous) ..5 (dead|died|coffin|grave|funeral)
# --- passive: others without me
(better off|everyone ..3 happier|world ..3 better) (dead|without me|IF_GONE)
(easier|simpler|better|happier|relieved|fine|free|move on|cope) ..4 IF_GONE
IF_GONE ..4 (no one|nobody|move on|better|easier|happier|relieved|free|not (mind|care|matter))
(no one|nobody|not|who) ..3 miss* me !(at|when)
(no one|nobody|not|who|anyone|anybody) ..2 (miss*|care*|notice*|mind*|cry|mourn|sad|matter) ..1 IF_GONE
if i ..1 (hit by|run over) ..4 not (mind|care|matter)
# --- indirect: a burden, no way out, farewells
(i am|me|being) ..3 a burden (on|to|for) (everyone|my|all|them)
(only one|no|no other) (way|option) (out|left) (.|of this)
no future for me
not (see|picture|imagine) myself (at|being|reaching)
(said|saying) my goodbyes
read* this ..3 (gone|dead|not (here|alive))
(deal|bother*|put up|worry*) ..1 (with|about) me (much longer|any more|soon)
much longer i can (hold on|go on|last)
(plan*|imagine*) my (own|) funeral
tell my ..1 i (love|loved) (them|her|him)
"""

# Said often and not meant so: left out before anything is looked for.
IDIOMS = """
(die*|dying) (of|from) (embarrassment|shame|laughter|laughing|boredom|curiosity|humiliation|hunger|thirst)
(die*|dying) (laughing|inside|a little|without (him|her|them|NAME)|on (this|that) hill|alone)
cut* myself (off|out|some|loose)
kill* myself (laughing|trying|over|for)
(cut*|burn*|burnt) (myself|my BODY) (on|with the|while|cooking|shaving)
(scared|bored|worried|sick|scare*|love*) ..2 (to death|half to death|the life out)
(it|reality|truth|grief|news|life|this|that|which) ..2 (BEAT|scare*|terrify*) me
(hit* me up|beat* (me|him|her) (at|to|in))
(bit|bite*) (my|his|her) (head|tongue|lip)
BEAT (me|him|her|them|NAME|MINE) (away|aside|to|too|through|out)
"""

# Looks like SELF and is not: denied, an accident, or about somebody else.
NOT_SELF = """
NOT ..2 suicidal !(but)
NOT (really|actually|) (WISH|go*|mean*|feel*) (to|like) ..2 (DIE|KILL_MYSELF|hurt myself|harm myself) !(but)
NOT (think*|thought|consider*|actually|really|) (of|about|) (KILL_MYSELF|HARM_MYSELF|dying)
(no|without) (plans|intention|wish|) ..2 (KILL_MYSELF|HARM_MYSELF|suicidal|dying)
ask* ..2 (if|whether) i ..3 (KILL_MYSELF|hurt myself|harm myself|suicidal|DIE) ..1 (i said|said) no
(accidentally|probably|end up|playing) ..2 (KILL_MYSELF|HARM_MYSELF)
OTHERS (SAY HE|) ..2 (suicidal|commit* suicide|overdosed|self harm*|end* it all)
OTHERS ..3 (WISH|rather|not want*) ..1 (to|too|i|that i|) ..2 (DIE|LIVE)
"""

# ======== FEAR: violence, threats or control by another person ========
FEAR = """
# --- violence
HE !(WOULD) ..3 BEAT me
(slapped|punched|choked|strangled|headbutted|raped|molested|shoved|groped) me
i (was|have been|got) (raped|beaten up|strangled|assaulted|choked|slapped|punched)
HE !(WOULD) ..3 (BEAT|break*|broke|broken|bruise*|twist*|pull*) MY_BODY
HIS hands (on|around|round) (me|my)
HE ..1 (hurts|attack*) me (and then|when|on purpose|if|physically)
HE ..1 (get*|got|turn*|is|was|been|become*|can be) ..1 ROUGH
(domestic|physical|sexual) (violence|abuse)
HE ..1 (throw*|threw|smash*|chuck*|hurl*) ..4 (at|over) (me|my head)
HE (punch*|kick*|smash*|trash*) ..2 (wall|walls|door|doors|kitchen|house|window|tv|plates)
(bruise*|black eye|split lip|marks) ..5 (from|by|because|where|after) ..2 (HIM|HE)
(hospital|a e|er) (after|because of) (HIM|what HE did)
not let me breathe
(force*|forced) (himself|herself|me to have sex|me into)
(sex|touch* me) ..1 (when|even when|while|after) i (say|said|do not|did not|am asleep|sleep)
# --- threats
threaten* (me|my (life|family|kids|mum|sister))
threaten* (to|with|that) ..2 (HARM|tell|report|take|post|share|leak|send|expose|have|knife)
SAY ..7 WOULD ..2 (HARM|smash|get|come for|take|make sure) (me|us|my|it|the|i)
(kill|hurt|hit) me if i ..1 (leave*|left|go|tell|told|talk)
SAY ..3 (regret*|be sorry|pay for|watch my back)
SAY ..3 i (am|would be|will be) ..1 dead
SAY ..3 find my body
(post|share|leak|send|upload) ..2 (my|of me|our) ..1 PICTURES
HE ..3 (knife|gun|weapon) ..2 (at|to|against) (me|my)
(throw*|pour*) ..1 (acid|petrol) ..1 me
if HE can not have me
(get|have|getting) me (deported|sectioned|put away|arrested|locked up)
(never|not) (see|let me see) (the|my|our) (kids|children|baby) again
# --- control
HE (will|would|does|do|did) not (ever|even|) let me !(down|know|in|finish|explain|pay|help|forget|.)
i am (not|only) allowed (out|to (leave|go|see|have|speak|talk|work|shower|eat|use|wear)|any)
(allowed|go out|leave) ..4 (without (him|her)|unless HE|when HE (say*|let*))
have to (send|show|prove|account|report|beg|ask permission) ..3 (HIM|every|where|to|for|money)
HE ..1 (lock*|shut*|trap*) me (in|out|inside)
HE ..1 (stand*|stood|block*) ..2 (doorway|door|exit)
a prisoner
HE ..1 demand* my
HE !(WOULD) ..4 TAKE MY_THINGS
HE ..5 READ (my|every|all my|the) ..1 MESSAGES
HE !(WOULD) ..2 (track*|follow*|stalk*) (me|my|where i) !(on|back)
i am being (stalked|followed|tracked|watched)
TRACKER (in|on|under) my (phone|car|bag|coat)
(turn*|show*|wait*|sit*|park*) (up|) (outside|at) my (work|house|flat|door|school|gym|home)
HE control* (my|our|all|me|what|who|where|how|everything)
HE ..1 (force*|make*|made) me (to|) (send|share|show|have|sleep|strip|beg|keep|ask|sign|give|hand|quit|delete)
(force*|pressure*) me (to marry|into marriage|into marrying)
(cut* me off from|isolate* me from|stop* me (seeing|leaving|working)|block* my (sister|mum|friends|family))
# --- being afraid
AFRAID of (him|her .|MINE|NAME) !(ING|s|not|because)
AFRAID of (HIS|HIM) (temper|anger|rage|reaction|moods|hurting|hitting|finding (out|my|me))
AFRAID of (what|how) HE (is capable|react*|WOULD (do|react))
AFRAID (that|) HE WOULD ..2 (HARM|follow|come|get (violent|worse)|snap|corner|explode|lose it|turn up)
for my (life|safety)
AFRAID to (go home|be (at home|alone with)|leave|say no|refuse|sleep)
not feel safe (with|around|at home|near|in my)
(unsafe|in danger|not safe) (with|around|at home|from|in my)
somewhere safe
HE ..1 (scare*|terrify*|frighten*) me
(flinch*|cower*|freeze*) ..1 (when|if|whenever) HE
(hide|hid|hiding|lock* myself) in ..3 (when|until|from)
know what HE is capable of
hear HIS (key|keys|car|footsteps)
so HE (will|does|do|would) not (hit|hurt|lose it|explode|get (angry|mad|violent)|kick off)
sleep* with (a|the|my) ..2 (chair|door|knife)
"""

NOT_FEAR = """
(no one|nobody|never|not) ..2 (BEAT|threaten*|hurt*|ROUGH|control*) ..1 (me|my|with|) !(and)
NOT (AFRAID|unsafe|in danger)
(dog|dogs|cat|cats|pet|ball|car) ..3 (BEAT|scare*) me
"""

# ======== OTHER_SELF: somebody else speaks of dying or of hurting themselves ========
OTHER_SELF = """
(SAY|want*|try*|WOULD|about|keep*|has|been) ..5 (KILL|hurt*|harm*|cut*|starve*) HIMSELF !(off|out|short|some)
(end*|take*) HIS life
HE ..2 (SAY|talk*|think*|thought|want*|try*) ..5 (end* it all|suicide|overdose*|jump* off)
HE (is|was|feels|felt) ..1 suicidal
(threaten*|talk* about|attempt*|mention*) suicide
HE ..2 SAY ..4 HE ..2 (WISH|would rather) (to|i|) ..2 DIE
HE want* to (die|be dead)
(cuts|cutting|harms|harming) HIMSELF !(off|out|short|some)
HE (will|would) be dead (by|in|if|before)
HE SAY ..2 HE (do|does|did) not want to LIVE
SAY ..6 not be (alive|here|around) (much longer|tomorrow|any more|if)
SAY ..8 (no reason to live|nothing to live for|better off (without (him|her|them)|dead))
(found|wrote|left|sent me) ..1 suicide note
(HIS (death|blood) ..3 (on my|my fault)|my fault if HE (die*|died))
HE (has|had|have|) ..1 (attempted|overdosed|self harmed) (before|again|twice|last|.|when)
HIS cut (arms|wrists)
(cut|slit|held|hold*) ..4 HIS (wrist|wrists|throat)
SAY ..1 HE (will|would) do (it if i|something (stupid|to HIMSELF))
HE (took|takes|swallowed) (an overdose|all HIS PILLS|PILLS)
"""

NOT_OTHER_SELF = """
(never|not) ..4 (KILL|hurt*|harm*|cut*) HIMSELF
(killed|hanged) HIMSELF
"""

# ======== OWN_VIOLENCE: one's own hitting, threatening, tracking, forcing ========
OWN_VIOLENCE = """
(i|.) ..1 BEAT HIM !(for|at|to|with|back|in)
i ..4 and ..2 BEAT HIM !(for|at|to)
(i|.) ..1 (threw|throw|shook|shake) (HIM|..3 at (HIM|HIS)|the baby)
(i|.) ..1 (pull*|grab*|twist*|broke) HIS (hair|arm|wrist|neck|nose)
i (held|pulled|grabbed|waved|picked up) (a|the) ..1 knife
i ..1 (want*|going|tempted) to (kill|hurt|stab|hit|slap) HIM
could ..1 kill HIM and
(AFRAID|worried) ..1 i WOULD ..1 (hurt|hit|kill|snap|lose it) (HIM|them|and)
AFRAID of my own (temper|anger|rage)
i ..1 threaten* (HIM|to)
i (told|tell|texted) HIM i (would|will) ..1 (HARM|post|leak|share|smash|take the)
(i|.) ..1 (follow*|track*|stalk*) (HIM|HIS ..1 (location|phone|car)) !(on)
(i|.) ..1 (hid|put|hide) (a|an) ..1 TRACKER
i ..1 (turn*|show*|wait*) (up|) (at|outside) HIS (work|house|flat|office|place)
(keyed|slash*|smashed) (HIS|the) (car|tyres|tires|phone)
i ..1 (lock*) HIM (in|out|inside)
i ..1 (force*|made) HIM (to|into|stay|give|show|send|hand)
i (do|did|will) not (let|allow) HIM ..1 (go|leave|see|out|have|talk|work|wear)
(i|i have) ..1 (punched|put|kicked) (a hole|holes|the|a) ..2 (wall|door|doors)
"""

NOT_OWN_VIOLENCE = """
(not|never|no) ..3 (BEAT|hurt|threaten*|follow*|track*|kill|force*|put)
(HE|who) ..1 (BEAT|threaten*|force*|follow*|lock*|track*) HIM
"""

# ======== spelling ========
# With a letter left out or two changed places these are still understood.
OFTEN_MISSPELT = """suicide suicidal myself overdose killing kill harming alive himself herself themselves threatened
strangled punched slapped choked scared afraid hurting existing commit committed disappointed"""
SPELT_OUT = {
    "wnat": "want", "wanna": "want to", "gonna": "going to", "gotta": "have to", "cannot": "can not",
    "cant": "can not", "wont": "will not", "anymore": "any more", "forever": "for ever", "kms": "kill myself",
    "kys": "kill yourself", "k*ll": "kill", "su*cide": "suicide", "themself": "themselves", "dieing": "dying",
    "idk": "not know", "dunno": "not know", "lemme": "let me", "til": "until", "bc": "because", "u": "you",
}  # fmt: skip
# Words that often have a capital because they begin a sentence, and are no name.
NOT_A_NAME = """it this that these what which who everything nothing something life then when and but so if the my
your our his her its he she we they you there not no why how because once now just one someone"""
