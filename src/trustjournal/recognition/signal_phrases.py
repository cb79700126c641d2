"""The phrases that may mean danger, and those that only look like it: to be reviewed by people.

How to read a phrase:
- `word` is that word, `word*` with any ending (want, wants, wanted, wanting)
- `(a|b)` is one of several, `(a|)` may be left out, `!(a|b)` must not come next
- `..3` is up to three other words, `.` is the beginning or end of a clause; nothing else crosses one
- CAPITALS are a group below; NAME is a capitalised word, ING any word that ends so
The text is compared without commas and with contractions spelt out: "I'm" is `i am`, "won't" is `will not`,
"can't" `can not`, "gonna" `going to`, "anymore" `any more`. Each phrase is there because many people say it.
"""

GROUPS = {
    # --- people
    "ROLE": """husband|wife|partner|boyfriend|girlfriend|bf|gf|fiance|fiancee|ex|spouse|other half|mum|mom|mother|
        dad|father|stepdad|stepmum|stepfather|stepmother|parents|parent|brother|sister|son|daughter|kid|kids|child|
        children|uncle|aunt|cousin|family|grandad|nan|boss|manager|colleague|coworker|supervisor|landlord|teacher|
        coach|flatmate|housemate|roommate|friend|mate|neighbour|neighbor|baby""",
    "SOMEONE_MINE": "(my|our) (ex|step|best|older|elder|younger|little|big|own|so called|)  ROLE (in law|)",
    "HE": "he|she|they|SOMEONE_MINE|mum|mom|dad|this man|this guy|a man|NAME",
    "HIM": "him|her|SOMEONE_MINE|mum|mom|dad|NAME",
    "HIS": "(his|her|their) (own|)",
    "THEMSELVES": "himself|herself|themselves|themself|themselfs|hisself",
    "SAY": "say|says|said|saying|sayin|tell|tells|told|telling|text|texts|texted|threaten*|swear|swears|swore|warn*",
    "WOULD": "will|would|going to|is going to|are going to|might|could|may|is about to",
    # --- dying and hurting oneself
    "MYSELF": "myself|my self|meself|myslf",
    "KILL": "kill*|unalive*|hang*|drown*|shoot*|poison*|gas|gassing|off|offing|top|topping|electrocute*",
    "KILL_MYSELF": """KILL MYSELF|end* (my (own|) life|it all|everything for good)|(take*|taking|took) my (own|) life|
        commit* suicide|(do*|doing) (myself|me) in|finish* myself|(do|doing) away with myself|(jump*|throw*|fling*)
        (myself|) (off|from|out of|in front of|under|into) (a|an|the|my|that|this) BRIDGE|die by (my own hand|suicide)|
        (slit*|slash*|cut*|open*) my (wrist*|throat|vein*)|drink* myself to death|starve* myself to death|
        blow* my (brains|head)|put* a bullet|(drive*|driving|crash*) ..3 (into a|off a|off the) (tree|wall|bridge|
        cliff)|(step*|walk*|run|running) (in front of|into) (a|the|traffic) (train|bus|lorry|truck|car|traffic|)""",
    "BRIDGE": "bridge|cliff|roof|building|balcony|window|train|tube|bus|lorry|truck|car|car park|river|platform",
    "BODY": "arm|arms|wrist|wrists|leg|legs|thigh|thighs|skin|stomach|body",
    "HURT_MYSELF": """(hurt*|harm*|cut*|burn*|burnt|starve*|punch*|scratch*|injure*|mutilate*) MYSELF|self harm*|
        selfharm*|self injur*|(cut*|burn*|burnt|slash*|slice*) my BODY""",
    "PILLS": "pill|pills|tablet|tablets|meds|medication|medicine|paracetamol|tylenol|antidepressants|insulin",
    "DIE": """die|be dead|be gone|be in the ground|be (6|six) feet under|be no more|cease to exist|not exist|
        (stop|quit) (existing|being alive|living|breathing)|not (be|being) (here|alive|around)|not wake up|never wake up|
        (go to|fall) (sleep|asleep) and (never|not) ..2 wake|disappear (for ever|for good)|never have (been born|existed)|
        not (have been born|be born)|leave this (world|earth|life)|sleep for ever|be with the dead|(give|throw) my life""",
    "ALIVE": """be alive|live !(with|in|there|at|near|alone|together|apart|like|under|next|by|on|off|here|without|a|my)|
        exist|be here (any more|at all)|be (on|in) this (earth|planet|world)|
        (go on|keep|keep on|continue|carry on) (living|existing|breathing)|keep going at all|stay alive|wake up
        (any more|tomorrow|again|in the morning|ever)|be around any more|see (tomorrow|another day)|breathe any more""",
    "LIVING": "living !(with|in|together|a|like|under)|being alive|staying alive|existing|life !(with|in|and)|breathing",
    "NOT_WANT": "(do|did|does) not ..1 (want|wish|care|need|deserve) (to|too)",
    "NO_ONE": "no one|noone|nobody|no 1|not a soul|who|anyone|anybody|everyone|everybody",
    "IF_GONE": """(if|when|once) i (am|was|were|had|would|just|) ..1 (dead|die|died|gone !(for|on|to)|not (here|around|
        alive)|did not exist|never existed|disappeared|had never been born|killed MYSELF|not wake up|did not wake up)""",
    # --- violence by others
    "BEAT": """hit*|slap*|punch*|kick*|beat*|choke*|strangle*|shove*|whack*|smack*|thump*|headbutt*|throttle*|
        clout*|wallop*|batter*|bash*|bite|bites|biting|bit|stab*|scratch*|bruise*|burn*|burnt|whip*|suffocate*|
        smother*|kneed|elbow*|rape*|molest*|assault*|attack*|spit* (at|on)|spat (at|on)|beat* up|lash* out at""",
    "GRAB": "grab*|grip*|drag*|push*|pin*|shake|shakes|shook|shaking|pull*|throw*|threw|thrown|yank*|hold|held|held",
    "KNIFE": "knife|gun|blade|bat|hammer|weapon|machete|bottle|axe|scissors",
    "MY_BODY": """my ..1 (arm|arms|wrist|wrists|hand|hands|finger|fingers|nose|jaw|rib|ribs|hair|face|neck|throat|head|
        leg|legs|ankle|shoulder|back|lip|cheek|eye|teeth|tooth)""",
    "HARM": """kill*|hurt*|hit*|beat*|stab*|shoot*|harm*|murder*|strangle*|slap*|punch*|attack*|bury|burn*|smash*|
        break*|cut* off|batter*|rape*|destroy*|ruin*|finish*|find|deport*|expose*|blackmail*|throw ..2 (on|at|over)""",
    "AFRAID": "afraid|scared|terrified|frightened|petrified|fearful|scare to death|in fear|live in fear",
    # --- control
    "MY_THINGS": """my ..1 (phone|mobile|passport|visa|keys|bank|card|cards|sim|wages|salary|pay|pension|benefits|money|
        id|papers|documents|laptop|purse|wallet|PILLS|glasses|account|accounts|inhaler)""",
    "MY_MESSAGES": """(my|every|all my) ..1 (phone|messages|message|texts|text|emails|email|calls|call|whatsapp|dms|
        bank|spending|receipts|mileage|location|movements|internet|history|accounts|account|socials|mail)""",
    "TRACKER": "tracker|airtag|air tag|gps|spyware|stalkerware|tracking device|tracking app|hidden camera|spy app",
    "PICTURES": "pictures|photos|pics|nudes|video|videos|images|screenshots",
}
