"""The phrases that may mean danger, and those that only look like it: to be reviewed by people.

One phrase a line: `word` is that word, `word*` any ending of it; `(a|b)` is one of several, `(a|)` may be
left out, `!(a|b)` must not come next; `..3` is up to three other words; `.` is where a clause begins or ends,
which nothing else crosses; CAPITALS are a group below, NAME a capitalised word, ING any word that ends so.
Commas do not count; "I'm" reads `i am`, "won't" `will not`. A phrase is here because many people say it.
"""

GROUPS = {
    # people
    "ROLE": """husband|wife|partner|boyfriend|girlfriend|bf|gf|fiance|ex|mum|mom|mother|dad|father|stepdad|
parents|brother|sister|son|daughter|kid*|children|uncle|aunt|family|boss|manager|flatmate|friend|mate""",
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
    "KILL_MYSELF": """KILL (myself|my self)|(end*|take*|took) my (own|) life|end* it all|commit* suicide|
do* myself in|finish* myself|(jump*|step*|throw* myself) (off|in front of|under)|die by (suicide|my own hand)|
slit* my wrists|(drink*|starve*) myself (to death|until i die)""",
    "HARM_MYSELF": "self harm*|(cut*|burn*|burnt|starve*|slash*) (myself|my BODY)|(hurting|harming) myself",
    "BODY": "arm*|wrist*|leg*|thigh*|skin",
    "PILLS": "pill*|tablet*|meds|medication|paracetamol|antidepressants|insulin",
    "WISH": "want*|wish*|hope*|pray*|need*|long*|wait*|ready|decided|deserve|plan*|try*",
    "DIE": """die|dead|died|in the ground|leave this world|disappear for ever|gone .|
NOT (be|been|have been|) (here|around|alive|born|exist|existed|wake)""",
    "LIVE": """be alive|live !(AT)|exist|stay alive|be (here|around) (any more|at all|.)|
be on this (earth|planet)|(go on|keep) (living|existing)|wake up !(next|to)|see (tomorrow|another)""",
    "LIVING": "(being|staying|to be|to stay|stay) alive|(living|to live) !(AT)|existing|exist",
    "AT": "with|in|there|at|near|alone|together|apart|like|under|next|by|on|off|a|my|his|her|anywhere",
    "IF_GONE": "(if|when|once) i ..2 (DIE|gone !(to|for|on)|disappeared|killed myself|hit by|run over)",
    "DEATH": "death|dying|dead",
    "BETTER": "easier|simpler|better|happier|relieved|free|move on",
    "NO_ONE": "no one|nobody|not|who|anyone|anybody",
    # what others do
    "BEAT": """hit*|slap*|punch*|kick*|beat*|choke*|strangle*|shove*|smack*|headbutt*|clout*|wallop*|batter*|
bit|bite*|stab*|scratch*|burn*|rape*|assault*|(spit*|spat) (at|on)|grab*|drag*|push*|pin*|shook|slam*""",
    "MY_BODY": "my ..1 (arm*|wrist*|finger*|nose|jaw|rib*|hair|face|neck|throat|head|leg*|back)",
    "HARM": "kill*|hurt*|beat*|hit*|stab*|shoot*|harm*|murder*|rape*|attack*|burn*|break*|ruin*|find",
    "ROUGH": "violent|physical|abusive|aggressive",
    "AFRAID": "afraid|scared|terrified|frightened|petrified|fear*",
    "TAKE": "took|take*|keep*|kept|hid*|steal*|stole|throw* away|threw away|smash*|control*|cut* up|delete*",
    "MY_THINGS": "my ..1 (phone|passport|key*|card*|sim|wages|benefits|money|laptop|purse|contacts|PILLS)",
    "READ": "check*|go* through|went through|read*|monitor*|log* in to|search*|track*",
    "MESSAGES": "phone|message*|text*|email*|call*|whatsapp|bank|mileage|location",
    "TRACKER": "tracker*|airtag|gps|spyware|camera*|app",
}

# == SELF: dying, killing or hurting oneself
SELF = """
# direct: killing oneself, dying
KILL_MYSELF
suicidal
(my|of|about|consider*|contemplate*|plan*|attempted) ..1 suicide
. suicide is
to (do something to myself|overdose)
(voice|voices|head) ..1 (say*|tell*) ..3 (kill yourself|kill myself|die|do it)
want* (it all|my life|life|everything) to (end|be over|stop)
WISH (to|too|i) !(know|see|find) ..2 DIE
(should|might as well|let me|may as well|over with and|to do but|rather) (just|be|) (go and|) DIE
DEATH is ..2 (what i want|only (way|option|escape|answer))
(dream*|fantasise*|think*|thoughts|picture*|plan*|like) (of|about|) (dying|my own (death|funeral)|being dead)
(ways|how|relief|BETTER) to (die|be dead)
# direct: means and plans
(take*|took|swallow*) (all|every|too many|the whole|a handful|a bottle) ..3 PILLS
(save*|stockpile*|hoard*|got) ..1 (my|enough) ..1 PILLS
(overdosed|took ..1 overdose)
(wrote|written|write*) (my|a|the) (goodbye|suicide|last|) (note|letters) (.|to (my|the))
(rope|noose|belt|cord|scarf) (round|around) my neck
(bought|got) (a|the|some|) (rope|noose)
(got|took|found) (the|a|my) (razor|blade|blades) (out|again)
(knife|blade|razor) ..1 (to|on|against) my (BODY|throat)
have a (plan and|date)
(picked|chosen|chose) (the|a) (day|date)
# direct: hurting oneself
HARM_MYSELF
(want*|urge|need*|going|like) to (hurt|harm|punish) myself
(hurt|harmed|harm) myself (on purpose|again|because|when (he|she|they|i am))
(start*|urge to|want to|back to) (cut|cutting) !(off|down|back|out|it|my hair)
(bang*|bash*|smash*) my head against
(covered in|hid* my) cuts
# passive: not wanting to live
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
# passive: wishing to be dead
(wish*|hope*) i (get|got|would get|could get) ..1 (hit|run over|cancer)
(wish*|hope*) ..2 (never had me|overdose ..1 worked|it was cancer)
(WISH|for) ..1 (a|the|something|god|lord|death) ..2 (kill*|take*|hit*|finish*) me !(with|to)
NOT (wake*|woke*) up (again|.|tomorrow|ever|in the morning)
(stop|quit) LIVING
(disappointed|sorry|gutted|sad) ..3 (wake*|woke|survive*|still alive|to be alive)
should (have been me|have died|not be alive|not exist|never have been born)
DEATH (would|sounds|seems|feels) ..2 (relief|peaceful|easier|better|good|nice|kinder)
DEATH ..3 not (scare*|frighten*) me
not (afraid|scared) (of|to) (die|dying|death)
live or die
# passive: others without me
(better off|happier|world ..3 better) (dead|without me|IF_GONE)
BETTER ..4 IF_GONE
IF_GONE ..4 (NO_ONE|BETTER)
NO_ONE ..3 miss* me !(at|when)
NO_ONE ..2 (miss*|care*|notice*|mind*|cry|mourn|sad|matter) ..1 IF_GONE
# indirect: a burden, no way out, farewells
(i am|me|being) ..3 a burden (on|to|for) (everyone|my|all|them)
(only one|no|no other) (way|option) (out|left) (.|of this)
no future for me
(said|saying) my goodbyes
read* this ..3 (gone|dead|not (here|alive))
(deal|put up) with me (much longer|any more)
much longer i can (hold on|go on|last)
tell my ..1 i loved (them|her|him)
"""

# Said often and not meant so: left out before anything is looked for.
IDIOMS = """
(die*|dying) (of|from) (embarrassment|shame|laughter|laughing|boredom|humiliation|hunger|thirst)
(die*|dying) (laughing|inside|a little|without (him|her|them|NAME)|on (this|that) hill|alone)
cut* myself (off|some|loose)
kill* myself (laughing|trying|over|for)
(cut*|burn*|burnt) (myself|my BODY) (on|with the|while|cooking|shaving)
(scare*|bore*) ..2 (to death|the life out)
(it|reality|truth|grief|news|life|this|that|which) ..2 (BEAT|scare*|terrify*) me
beat* (me|him|her) (at|to|in)
(bit|bite*) (my|his|her) (head|tongue|lip)
BEAT (me|him|her|them|NAME|MINE) (away|aside|to|too|through)
kick* me out
"""

# Looks like SELF and is not: denied, an accident, or about somebody else.
NOT_SELF = """
NOT (been|feel*|really|actually|) suicidal !(but)
NOT (really|actually|) (WISH|go*|mean*|feel*) (to|like) ..2 (DIE|KILL_MYSELF|hurt myself|harm myself) !(but)
(do not|did not|am not|would not|will not|never) (think*|really|) (of|about|) (KILL_MYSELF|HARM_MYSELF|dying)
(no|without) (plan*|intention|wish|) (to|of|) (KILL_MYSELF|HARM_MYSELF|suicidal|dying)
ask* ..1 (if|whether) ..7 said no
(accidentally|probably|end up) ..2 (KILL_MYSELF|HARM_MYSELF)
OTHERS (is|was|has|will|would|are) ..2 (suicidal|self harm*|end* it all)
OTHERS (commit* suicide|overdosed|self harm*)
OTHERS (do|does|did|would|just|really|) (not|) (WISH|rather) (that|) (to|i|) ..2 (DIE|LIVE)
"""

# == FEAR: violence, threats or control by another person
FEAR = """
# violence
HE !(WOULD) ..3 BEAT me
(slapped|punched|choked|strangled|headbutted|raped|molested|shoved|groped) me
i (was|have been|got) (raped|beaten up|strangled|assaulted|choked|punched)
HE !(WOULD) ..3 (BEAT|break*|broke|broken|bruise*|twist*|pull*) MY_BODY
HIS hands (on|around|round) (me|my)
HE ..1 (hurt*|attack*) me (and then|on purpose|physically|when ..1 (drunk|drink*|angry))
HE ..1 (get*|got|turn*|is|was|been|become*|can be) ..1 ROUGH
(domestic|physical|sexual) (violence|abuse)
HE ..1 (throw*|threw|smash*|chuck*|hurl*) ..4 (at|over) (me|my head)
HE (punch*|kick*|smash*|trash*) ..2 (wall*|door*|kitchen|house|window*|tv|plate*)
(bruise*|black eye|split lip) ..5 (from|by|because|where|after) ..2 (HIM|HE)
not let me breathe
force* (himself|herself|me into)
(sex|touch* me) ..1 (when|while|after) i (say|said|do not|sleep)
# threats
threaten* (me|my (life|family|kids|mum|sister))
threaten* (to|with|that) ..2 (HARM|tell|report|take|post|share|leak|send|expose|have|knife)
SAY ..7 WOULD ..2 (HARM (me|us|my)|(kill|burn|smash) (it|the)|come for me|make sure i)
(kill|hurt|hit) me if i ..1 (leave*|left|go|tell|told|talk)
SAY ..2 i ..1 (regret*|be sorry|pay for)
SAY ..3 i (am|would be|will be) ..1 dead !(to)
SAY ..5 (post|share|leak|send) (my|our) ..1 (picture*|photo*|pics|nude*|video*)
HE ..3 (knife|gun|weapon) ..2 (at|to|against) (me|my)
if HE can not have me
(get|have|getting) me (deported|sectioned|put away|arrested|locked up)
(never|not) see (the|my|our) (kids|children) again
(coming|come) (for me|after me|round to (sort|get) me)
# control
HE (will|would|does|do|did) not (ever|even|) let me !(down|know|in|finish|explain|pay|help|forget|.)
i am (not|only) allowed (out|to (leave|go|see|have|speak|talk|work|shower|eat|use|wear)|any)
have to (send HIM|prove where|account for|beg|ask permission)
HE ..1 (lock*|shut*|trap*) me (in|out|inside)
(block*|stand* in|stood in) the (door|doorway|exit)
a prisoner
HE ..1 demand* my
HE !(WOULD) ..1 TAKE MY_THINGS
HE ..2 READ (my|every|all my|the) ..1 MESSAGES
HE !(WOULD) ..2 (track*|follow*|stalk*) me !(on|back)
i am being (stalked|followed|tracked|watched)
TRACKER (in|on|under) my (phone|car|bag|coat)
(turn*|show*|wait*|sit*|park*) (up|) (outside|at) my (work|house|flat|door|school|gym|home)
HE control* (my|our|all|me|what|who|where|how|everything)
HE ..1 (force*|make*|made) me (to|) (send|share|show|strip|beg|keep the|quit|delete|have sex)
(force*|pressure*) me (to marry|into marriage|into marrying)
(cut* me off from|isolate* me from|stop* me (seeing|leaving))
# being afraid
AFRAID of (him|her .|MINE|NAME) !(ING|s|not|because)
AFRAID of (HIS|HIM) (temper|anger|rage|reaction|moods|hurting|hitting|finding (out|my|me))
AFRAID of (what|how) HE (is capable|react*|WOULD (do|react))
AFRAID (that|) HE WOULD ..2 (HARM|follow|come|get (violent|worse)|snap|corner|explode|lose it|turn up)
AFRAID for my (life|safety)
AFRAID to (go home|be (at home|alone with)|leave|say no|refuse|sleep)
not feel safe (with|around|at home|near|in my)
(unsafe|in danger|not safe) (with|around|at home|from|in my)
somewhere safe
HE ..1 (scare*|terrify*|frighten*) me
(flinch*|cower*|freeze*) ..1 (when|if|whenever) HE
(hide|hid|hiding|lock* myself) in ..3 (when|until|from)
know what HE is capable
(chair|wardrobe) against the door
hear HIS (key*|car|footsteps)
so HE (will|does|do|would) not (hit|hurt|lose it|explode|get (angry|mad|violent)|kick off)
"""

NOT_FEAR = """
(no one|nobody|never|not) !(stop|only|just) ..2 (BEAT|threaten*|hurt*|ROUGH|control*) ..1 (me|my|with|) !(and)
NOT (AFRAID|unsafe|in danger)
"""

# == OTHER_SELF: somebody else speaks of dying or of hurting themselves
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
SAY ..9 ((no reason|nothing) to live|end* it all|not worth living|going to jump|better off (without HIM|dead))
(found|wrote|left|sent me) ..1 suicide note
(HIS (death|blood) ..3 (on my|my fault)|my fault if HE (die*|died))
HE (has|had|have|) ..1 (attempted|overdosed|self harmed) (before|again|twice|last|.|when)
HIS cut (arms|wrists)
(cut|slit|held|hold*) ..4 HIS (wrist|wrists|throat)
SAY ..1 HE would do (it if i (leave*|left|told)|something (stupid|to HIMSELF))
HE (took|takes) (an overdose|all HIS PILLS)
"""

NOT_OTHER_SELF = """
(never|not) (want to|try* to|going to|) (KILL|hurt*|harm*) HIMSELF
(killed|hanged) HIMSELF
"""

# == OWN_VIOLENCE: one's own hitting, threatening, tracking, forcing
OWN_VIOLENCE = """
(i|.) ..1 BEAT HIM !(for|at|to|with|back)
i ..4 and ..2 BEAT HIM !(for|at|to)
(i|.) ..1 (threw|throw|shook|shake) (HIM|the baby|..3 at (HIM|HIS))
(i|.) ..1 (pull*|grab*|twist*|broke) HIS (hair|arm|wrist|neck|nose)
i (held|pulled|grabbed|waved|picked up) (a|the) ..1 knife
i ..1 (want*|going|tempted) to (kill|hurt|stab|hit|slap) HIM
(AFRAID|worried) ..1 i WOULD ..1 (hurt|hit|kill|snap|lose it) (HIM|them|and)
AFRAID of my own (temper|anger)
i threaten* (HIM|to (HARM|post|share))
i (told|tell) HIM i (would|will) ..1 (HARM|post|leak|share|smash|take the)
(i|.) ..2 (follow*|track*|stalk*) (HIM|HIS ..1 (location|phone|car)) !(on|advice|lead)
(i|.) ..1 (hid|put|hide) (a|an) ..1 TRACKER
i ..1 (turn*|show*|wait*) (up|) (at|outside) HIS (work|house|flat|office|place)
(keyed|slash*|smashed) (HIS|the) (car|tyres|tires|phone)
i ..1 (force*|made) HIM (to|into|stay|give|show|send|hand)
i (do|did|will) not (let|allow) HIM ..1 (go|leave|see|out|have|talk|work|wear)
(i|i have) ..1 (punched|put|kicked) (a hole|holes|the|a) ..2 (wall*|door*)
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
    "idk": "not know", "dunno": "not know", "bc": "because", "u": "you",
}  # fmt: skip
# Words that often have a capital because they begin a sentence, and are no name.
NOT_A_NAME = """it this that what which who everything nothing life then when and but so if the my your
our his her its he she we they you there not no why how because now just one someone"""
