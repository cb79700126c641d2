"""Signals of danger in what somebody wrote: words, and nothing but words, that call for a kind notice.

Nothing here judges or predicts. A text is turned into plain words first (`i'm`, `im` and `I am` become `i be`;
`my ex husband`, `she` and `Tom` become `they`; fillers such as "really" and "again" go), and the tables below
list what plain words belong to which family. Every signal carries the exact stretch of the text that led to it.

How to read a table: a line is a pattern over whole plain words, a line with # says what the next ones cover.
    (a|b) x?    ordinary regular expressions          {want}      a group of words, see `_GROUPS`
    ~           up to four words, none of them another person, "it" or a "not"
    ~~          up to ten words of any kind within the sentence
    START END   the borders of a clause               x !! y      x, unless y follows

Every gap is bounded and long texts are read in windows, so the time taken grows with the length only.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

WINDOW = 20_000
"""Characters looked at in one go."""

OVERLAP = 800
"""Characters two neighbouring windows share, so that no sentence is lost at a border."""


class Family(StrEnum):
    """What the words are about, the most urgent first."""

    SELF = "self"
    OTHER_SELF = "other_self"
    FEAR = "fear"
    OWN_VIOLENCE = "own_violence"


@dataclass(frozen=True, slots=True)
class Signal:
    """One family, and the exact stretch of the text that led to it."""

    family: Family
    words: str


# --- plain words: one spelling for what people write in many ---------------------------------------------

_FILLERS = """
just really honestly literally actually even so very kinda sorta fucking fuckin fking fkn freaking bloody damn
goddamn probably basically seriously truly totally completely entirely simply legit tbh ngl lol lmao again
still already always sometimes often constantly usually regularly repeatedly maybe perhaps also finally ever
quite definitely genuinely clearly currently lately recently almost nearly absolutely somehow apparently
quietly suddenly secretly frankly sadly desperately occasionally desperate nightly daily randomly
idk ugh oh um uh yeah yep please hey omg wtf smh fr rn
"""

# Forms of one word; the first stands for all of them.
_FORMS = """
be am is are was were been being m
have has had having ive
do does did doing
go goes going went
get gets getting got gotten
want wants wanted wanting wnat wan wnt
feel feels feeling felt feelin
think thinks thinking thinkin
thought thoughts
tell tells telling told
say says saying said sayin
make makes making made
let lets letting
keep keeps keeping kept
take takes taking took taken
give gives giving gave given
die dies died dying dieing diying
kill kills killed killing kil kiling killin killng kll
hurt hurts hurting hurtin
harm harms harmed harming
hit hits hitting hitted
cut cuts cutting cuttin
slap slaps slapped slapping slaped
punch punches punched punching
kick kicks kicked kicking
choke chokes choked choking
strangle strangles strangled strangling throttle throttles throttled throttling
smack smacks smacked smacking
beat beats beaten beating
shove shoves shoved shoving
push pushes pushed pushing
grab grabs grabbed grabbing
shake shakes shook shaking shaken
bite bites bit biting bitten
scratch scratches scratched scratching
burn burns burned burnt burning
stab stabs stabbed stabbing
shoot shoots shot shooting
throw throws threw throwing thrown chuck chucks chucked chucking hurl hurls hurled hurling fling flings flung
spit spits spat spitting
drag drags dragged dragging
pin pins pinned pinning
rape rapes raped raping
assault assaults assaulted assaulting molest molests molested molesting grope gropes groped groping
attack attacks attacked attacking
smother smothers smothered smothering suffocate suffocates suffocated suffocating
pull pulls pulled pulling yank yanks yanked yanking
twist twists twisted twisting
break breaks broke broken breaking
smash smashes smashed smashing
bash bashes bashed bashing
bang bangs banged banging
whack whacks whacked whacking wallop wallops walloped walloping clout clouts clouted thump thumps thumped thumping
batter batters battered battering headbutt headbutts headbutted thrash thrashes thrashed whip whips whipped
backhand backhands backhanded clobber clobbers clobbered clocked
threaten threatens threatened threatening threat threats threating
blackmail blackmails blackmailed blackmailing
promise promises promised promising swear swears swore swearing sworn vow vows vowed
warn warns warned warning
text texts texted texting message messages messaged messaging
send sends sent sending
post posts posted posting leak leaks leaked leaking
share shares shared sharing
track tracks tracked tracking
monitor monitors monitored monitoring
check checks checked checking
read reads reading
search searches searched searching
control controls controlled
force forces forced forcing
follow follows followed following
stalk stalks stalked stalking
spy spies spied spying
lock locks locked locking
block blocks blocked blocking
trap traps trapped trapping
hide hides hid hiding hidden
flinch flinches flinched flinching cower cowers cowered cowering
scare scares scaring frighten frightens frightening terrify terrifies terrifying intimidate intimidates intimidating
afraid scared frightened terrified petrified fearful scred sacred afriad
abuse abuses abused abusing
allow allows allowed allowing
leave leaves leaving
find finds finding found
lose loses losing lost
miss misses missed missing
notice notices noticed noticing
care cares cared caring
mind minds minded
live lives lived living
exist exists existed existing
wake wakes woke waking woken
end ends ended ending
finish finishes finished finishing
stop stops stopped stopping
start starts started starting
try tries tried trying tryna
need needs needed needing
plan plans planned planning
wish wishes wished wishing
hope hopes hoped hoping pray prays prayed praying
bother bothers bothered bothering
know knows knew knowing known
see sees saw seeing seen
look looks looked looking
come comes came coming
happen happens happened happening
hold holds held holding
put puts putting
stand stands stood standing
jump jumps jumped jumping leap
hang hangs hanged hanging hung
drown drowns drowned drowning
starve starves starved starving
bleed bleeds bled bleeding
swallow swallows swallowed swallowing necked necking
save saves saved saving stash stashes stashed stashing hoard hoards hoarded hoarding stockpile stockpiles stockpiled stockpiling
count counts counted counting
drive drives drove driving
crash crashes crashed crashing
walk walks walked walking
step steps stepped stepping
fall falls fell falling
sleep sleeps slept sleeping
bear bears
consider considers considered considering contemplate contemplates contemplated contemplating
imagine imagines imagined imagining pictured picturing
picture pictures fantasise fantasising fantasize fantasizing
deserve deserves deserved deserving
survive survives survived surviving
suicidal suicidel suicidially sucidal sueicidal suicidial suidical sucicidal
suicide suicides suicde sucide suiside suicied sucicide suacide suecide sewerslide
overdose overdoses overdosed overdosing overdoze overdosis od oded ods ode
attempt attempts attempted attempting
turn turns turned turning
hate hates hated hating
install installs installed installing
delete deletes deleted deleting
demand demands demanded demanding insist insists insisted insisting
ask asks asked asking
call calls called calling ring rings rang ringing phone
watch watches watched watching
run runs ran running
react reacts reacted reacting reaction reactions
ruin ruins ruined ruining destroy destroys destroyed destroying
regret regrets regretted
report reports reported reporting
lie lied lying
lash lashes lashed lashing
pill pills tablet tablets meds medication medications medicine paracetamol paracetamols tylenol ibuprofen advil
pill xanax insulin antidepressants painkillers antidepressant painkiller diazepam valium
commit commits committed commiting commited committing
fight fights fought fighting
bed beds
razor razors razorblade razorblades
friend frend
bridge bridges
goodbye goodbyes goodby
letter letters note notes
arm arms wrist wrists thigh thighs leg legs skin vein veins forearm forearms
knife knives gun machete
rope noose
phone phones mobile cell cellphone iphone smartphone
location whereabouts gps
message dms
tracker airtag airtags trackers tile
bruise bruises bruised bruising
violent physical aggressive
burden burdens
sound sounds sounded
squeeze squeezes squeezed squeezing
approve approves approved
swap swaps swapped
welcome welcomes welcomed
wonder wonders wondered wondering
play plays played playing
surf surfs surfed surfing
ride rides rode riding
dance dances danced dancing
hike hikes hiked hiking
cook cooks cooked cooking
set sets setting
hack hacks hacked hacking
log logs logged logging
show shows showed showing shown
dead ded deaad
touch touches touched touching
enjoy enjoys enjoyed enjoying
disappear disappears disappeared disappearing
vanish vanishes vanished vanishing
choose chooses chose chosen choosing
pick picks picked picking
talk talks talked talking
answer answers answered answering
point points pointed pointing
upset upsets upsetting
anger angers angered
provoke provokes provoked provoking
seem seems seemed
love loves loved loving
worry worries worried worrying
somewhere someplace
myself meself mself mysef myslef
themself himself herself themselves hisself themselfs theirself theirselves
"""

# Short spellings and joined words, each written out. Apostrophes are gone when these are looked up.
_WRITTEN_OUT = """
im=i be|a&e=a and e|ima=i be go to|imma=i be go to|ive=i have|id=i would|ill=ill|idve=i would have|iam=i be|i=i
dont=do not|doesnt=do not|didnt=do not|dnt=do not|dont't=do not|wont=will not|cant=can not|cannot=can not|cnt=can not
couldnt=could not|wouldnt=would not|shouldnt=should not|isnt=be not|arent=be not|wasnt=be not|werent=be not
aint=be not|hasnt=have not|havent=have not|hadnt=have not|mustnt=must not|neednt=need not|mightnt=might not
couldve=could have|wouldve=would have|shouldve=should have|shoulda=should have|coulda=could have|woulda=would have
hes=they be|shes=they be|theyre=they be|theyve=they have|theyll=they will|theyd=they would|hed=they would
itd=it would|itll=it will|its=it be|thats=that be|theres=there be|whats=what be|whos=who be|whod=who would
youre=you be|youd=you would|youll=you will|youve=you have|ur=your|u=you|ya=you|lets=let|heres=here be
wanna=want to|wana=want to|gonna=go to|gunna=go to|gona=go to|goin=go|finna=go to|gotta=have to|hafta=have to|oughta=ought to|dunno=do not know
wannabe=want to be|anymore=any more|nomore=no more|noone=no one|lemme=let me|gimme=give me|bc=because|coz=because
cos=because|cuz=because|cause=because|becuase=because|bcuz=because|wud=would|wld=would|cud=could|shud=should
thru=through|w=with|n=and|r=be|everyones=everyone be|nobodys=nobody be|nothings=nothing be|lifes=life be|alife=alive
kms=kill myself|kys=kill yourself|ctb=catch the bus|unalive=kill|unaliving=kill|unalived=kill|unalives=kill
selfharm=self harm|selfharming=self harm|selfharmed=self harm|offing=off|wake=wake|offed=off
irl=in real life|alot=a lot|forever=forever|deliberately=on purpose|intentionally=on purpose|purposely=on purpose
purposefully=on purpose|myselfs=myself|too=too|mums=mum|moms=mom|dads=dad|husbands=husband|wifes=wife
boyfriends=boyfriend|girlfriends=girlfriend|partners=partner|exes=ex|exs=ex
"""

# Somebody else, whoever it is; all become `they`.
_SOMEONE = "he she they him them her someone somebody"

# Kinds of people: with or without `my`, `the`, `her`, an adjective or `in law`, all become `they`.
_KIN = """
husband wife partner spouse fiance fiancee boyfriend girlfriend bf gf missus ex father mother stepdad stepmum
stepmom stepfather stepmother stepson stepdaughter brother sister bro sis sibling son daughter kid kids child children
uncle aunt auntie cousin nephew niece grandad grandpa granddad grandma gran nan nana grandfather grandmother parents
parent family relatives inlaws boss manager supervisor colleague coworker workmate neighbour neighbor landlord
landlady flatmate roommate housemate teacher coach priest pastor therapist friend mate bestie bff buddy pal
carer lodger lover stranger man woman guy bloke girl boy lad dude person baby twin ex-husband
hubby mum mom mam dad daddy mummy mommy momma papa
"""

_BEFORE_KIN = """
my the this that a an our his her their your some own best older oldest younger youngest little big step half
current new old late ex foster adoptive adopted former then so-called called teenage grown another
"""

# Given names that are no other word; other names are seen by their capital within a sentence.
_NAMES = """
adam adrian aisha alan alex alexander alice alison amanda amy andrea andrew andy angela anna anne annie anthony
ashley ben beth brandon brian bryan callum carl carla carol catherine charlie charlotte chloe chris christina
claire colin connor craig daisy dan daniel danny dave david debbie deborah denise derek diana diane dominic donna
dylan ed eddie edward elena elizabeth ellie emily emma eric erin ethan fatima fiona frances fred gareth gary gavin
gemma george gemma gina graham greg hannah harry heather helen henry holly ian isaac isabel jack jackie jacob
jade jake james jamie jane janet jason jay jeff jen jennifer jenny jess jessica jim jimmy joan joanna joe joel john
johnny jon jonathan jordan joseph josh joshua juan julia julie justin karen kate katherine kathy katie keith kelly
ken kevin kieran kim kyle laura lauren leah lee liam linda lisa liz louise lucy luis luke lynn maria marie martin
mary matt matthew megan mel melissa michael michelle mick miguel mike mohammed molly monica muhammad natalie
natasha nathan neil nick nicola nicole nina nigel olivia oliver oscar owen paul paula pete peter phil philip priya
rachel raj rebecca rich richard ricky rob robert rosie ross ruth ryan sam samantha samuel sandra sara sarah scott
sean sharon shane shaun simon sophie stacey stephanie stephen steve steven stuart susan tanya tara ted teresa terry
tim toby todd tom tommy tony tracey tracy vanessa veronica vicky victoria wayne wendy yasmin zoe
"""

_NO_NAMES = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december christmas easter eid diwali instagram facebook whatsapp snapchat tinder tiktok
google london england english american british god jesus lord mr mrs ms dr gp nhs tv uk usa
"""

# Words in which one slip of the finger is repaired; none is one slip away from another common word.
_REPAIRED = (
    "suicide suicidal threatened threatening strangled terrified frightened husband boyfriend girlfriend himself "
    "herself myself goodbye"
)

# --- groups of plain words, for the tables ----------------------------------------------------------------

_GROUPS = {
    "not": "not|never|no longer|hardly|barely|stop|no",
    "want": (
        "want|need|wish|long|hope|beg|plan|decide|decide|ready|like|love|prefer|intend|try|choose|crave|prepare|"
        "happy|willing|yearn|ache|deserve|time|keen|due|supposed"
    ),
    # killing and harming oneself
    "kill": "kill|hang|drown|shoot|stab|poison|gas|smother|strangle|electrocute|smother|kill",
    "wound": "hurt|harm|injure|maim|mutilate|wound",
    "cut": "cut|burn|starve|scratch|bruise|bleed|slice|carve|bite|punch|hit|slap",
    "by mishap": (
        "at|in the (gym|kitchen|foot|garden)|fall|run|play|lift|train|more|emotionally|when i (fall|trip|slip|play)|surf|dance|ride|bike|hike|do it|if i (go|continue)|and (have|never|significant)|"
        "by (trust|let|love|hope|believe|expect|be|think|keep|stay|accident|fall)|shave|cook|while|off|some|out|a|on (the|a|my|some)|"
        "loose|slack|with (coffee|tea|hot)|chop|make|open|up|for|thin|from|into|down"
    ),
    "my life": "(my|this) (own )?life|my (own )?existence",
    "body": "arm|arm|stomach|hip|belly|hand|hand|body|ankle|face|feet|shoulder|throat|neck",
    "vehicle": "train|tube|bus|lorry|truck|car|car|traffic|van|metro|tram",
    "height": (
        "bridge|roof|rooftop|cliff|building|balcony|window|ledge|tower|overpass|flyover|viaduct|car park|platform|"
        "river|sea|ocean|canal|lake|traffic|tree|wall|barrier|track|railway|motorway|pier|lorry|edge|parapet"
    ),
    # being dead, being alive
    "be dead": (
        "die|be dead|be gone for (good)|be (in|under) the ground|be six feet under|be in (my|a|the) (grave|coffin)|"
        "(stop|cease to|quit) (be alive|{live}|exist|breathe)|cease to be|sleep forever|be no more|bleed|not (exist|be alive)|never wake up"
    ),
    "be alive": (
        "be alive|{live}|exist|stay alive|survive|breathe|be (in|on|part of) (this|the) (world|planet|earth)|be on earth|"
        "(keep|carry|go|continue)( on| to)? ({live}|exist|breathe|be alive)|be conscious"
    ),
    "be here": "be here|be around|wake( up)?|(see|face) (another|tomorrow|the morning)|open my eye|grow old",
    "living": "(my |this )?life|existence|be alive|{live}|exist|stay alive|breathe|(keep|carry on|go on) ({live}|breathe)|be on this earth",
    "be gone": (
        "die|be dead|be gone|disappear|vanish|be not (here|around|alive|born)|be no longer (here|around|alive)|"
        "(do not|stop|never|not) (exist|wake up|be here|be alive)|be never born|kill myself|drop dead|leave this world"
    ),
    # `live` of a place, a company or a manner is another word
    "live": (
        "live(?! (with|in(?! (this|a|the) world)|here|there|together|at|near|alone|apart|next|by|off|under|a|the|up|"
        "somewhere|anywhere|without|out|through|like (that|they)|to|on|abroad|for|from|lie|lie) )"
    ),
    "relief": (
        "relief|release|peace|peaceful|easier|better|escape|welcome|comfort|comforting|nice|tempting|appealing|kinder|"
        "simpler|beautiful|freedom|free|answer|solution|rest|mercy|blessing|calm|quiet|good|only way|way out"
    ),
    "nobody": "no one|nobody|not a soul|none of they|who|anyone|anybody",
    "easier": (
        "better|happier|easier|simpler|lighter|relieved|relief|free|glad|fine|move on|thrive|care|notice|miss|cry|mind|"
        "matter|sorry|understand|realise|realize|regret|funeral|sad|forget|kinder|favour"
    ),
    "hit by": "hit by|run over|hit me|run me over|knocked down|struck by|kill me|take me|end me|strike me|crash",
    "death": "death|die|be dead|dead|not exist|not be (alive|here)|(not|never) wake up|the end",
    # other people
    "say": (
        "say|tell|text|message|threaten|promise|promise|warn|scream|scream|shout|shout|yell|yell|write|wrote|post|"
        "cry|cried|mention|mention|talk|talk|talk|talk|admit|admit|joke|joke|hint|hint|claim|claim|"
        "call|announced|demand|voicemail|keep|send"
    ),
    "will": "will|would|might|may|could|go to|want to|(think|talk|thought) (of|about)|try|attempt|plan|about to|ready to|threaten|say|to|keep|feel like",
    "their": "their|they( s)?",
    "blow": (
        "hit|slap|punch|kick|choke|strangle|smack|beat|batter|whack|batter|rape|assault|stab|bash|elbowed|"
        "spit (at|on)|pinch|pinch|clip|batter|belt|knee|physically (hurt|attack|harm|abuse|restrain)"
    ),
    # after `hit me`: no blow is meant
    "no blow": (
        "up|hard (when|that|how)|like|that|with (the|no|it|a (question|text|message|joke|look|bill|guilt))|out|off|for|"
        "at (chess|card|game|tennis|pool|everything|the|it|my|darts|scrabble|golf|poker|fifa)|to|what|how|why|"
        "in the (back|gut|feel|heart)|at"
    ),
    "handle": "grab|shake|drag|pin|throw|push|pull|hold|burn|scratch|shove|attack|slam|slam|twist",
    "roughly": (
        "by (the|my|their)|against|down|onto|into (the|a)|to the (floor|ground|wall)|across|off|over the|out of the|around|"
        "so hard|until|till|when they be (drunk|angry)|whenever|with (a|the|their|hot|boiling)|END|and then|once"
    ),
    "thing": "phone|glass|plate|mug|cup|chair|knife|remote|bottle|shoe|thing|stuff|something|table|pan|key|book|ashtray",
    "hurt me": (
        "(?<!not )(?<!never )(kill|hurt|harm|beat|hit|rape|stab|shoot|strangle|choke|punch|slap|bury|finish|drown|attack|batter|arm|gut) me|"
        "(smash|break|slit|cut|snap|wring|kick) my|burn (my|me|down|the)|come (after|for) me|(sort|take) me out|acid|"
        "make (me (pay|disappear|suffer|sorry)|my life)|i will (regret|be sorry|pay)|regret it|(get|have) me (sack|fired|"
        "deport|put|sectioned|lock|beat|kill|arrested)|ruin (me|my life)|hunt me|(?<!you will )find me|never (see|find)|teach me a lesson|do me in|"
        "lock me|push me|run me over|dead they|accident happen|get hurt|find my body|throw me out|take (my |the )?they (away|from|END|and|if)|(get|put) me (in|out|into)"
    ),
    "intimate": "nude|picture|photo|video|pics|naked|screenshots|sex tape|tape",
    "watch": (
        "check|go through|look through|read|monitor|track|search|scroll|inspect|control|log|hack|demand|listen|"
        "record|delete|spy|clone|clone|access|have access to|go into|watch|take"
    ),
    "private": (
        "phone|message|text|text|email|whatsapp|laptop|social media|instagram|facebook|history|call|account|"
        "password|location|bank|bag|handbag|pocket|underwear|mileage|contact|receipt|movements|conversations|step"
    ),
    "belongings": (
        "phone|key|car key|passport|papers|documents|visa|money|wages|salary|pension|card|wallet|purse|sim|laptop|"
        "inhaler|pill|benefits|save|wheelchair|shoe|bank card|earnings|wifi|internet"
    ),
    "free": (
        "leave|go|see|have|talk|speak|work|drive|eat|wear|sleep|use|take|out|meet|visit|contact|call|text|shower|study|"
        "get|near|any|my|money|they|stop|lock|close|spend|buy|be|do|make|wash|pay (my|with)|say|choose|alone|keep|dress|move|"
        "learn|breathe|anywhere|look|sit"
    ),
    "afraid": "afraid|in fear|fear|dread|be (scare)|wary",
    # after `afraid of them`: the bond is meant, not danger
    "the bond": (
        "leave|lose|run|cheat|not|reject|judge|meet|love|like|think|change|lie|die|want|forget|see me|laugh|replace|choose|"
        "pick|fall|talk|or|have|go|break up|dump|betray|abandon|walk|walk away|grow|ghost|realise|realize|drift|end|do not|say no|"
        "(find|get|be) (they|a|another|over|bored|tired|married|disappointed|upset with|sad|sick|back with|happy|with|"
        "out (i (love|like|feel)|that i (love|like)))|s (opinion|judgement|judgment|approval|disapproval|new)"
    ),
    "turn": (
        "lose it|lose their (temper|rag)|kick off|explode|snap|get (angry|mad|worse|violent|drunk)|rage|"
        "blow up|flip|go (off|mad)|punish|react|hurt|hit|kill|come (back|after|for)|find (me|my|where|out i)|beat|shout|scream|"
        "follow|retaliate|lash|start|throw|smash|attack|rape|corner|(turn|show) up|break in|take the"
    ),
    "room": "bathroom|toilet|loo|wardrobe|bedroom|closet|cupboard|shed|car|garage|room|garden|bed|attic|cellar",
    "workplace": "work|house|flat|home|door|office|school|college|gym|job|place|street|building|window|gate|uni",
}

_SELF = """
# killing oneself, said plainly
{kill} (myself|my self) !! laugh|with laughter|in the foot|try|at|for a|to (get|make|fit)|over this|
    (confidence|esteem)
(off|top|neck|end|delete|finish) myself !! up|to|of|in|from
(do|finish) myself (in|off)
do away with myself
starve (myself )?(until|till) i (die|be dead|disappear)
(drink|starve) myself to death
(end|take|finish|terminate|sacrifice|throw away|trade) {my life} !! back|in|into|for granted|over|together|
    as|with
(end|finish|trade|throw) {my life} away
end it all !! with|between|and (move|leave|divorce)
end (everything|all of (it|this)|my (own )?(pain|suffering|misery)|this (pain|suffering)) !! with|between
end it (for good|tonight|once and for all|for me|permanently) !! with|between
by my own hand
(blow|shoot) my (own )?(brain|head) (out|off)
put a (bullet|knife) (in|through|to) my
catch the bus END
kill yourself
# harming oneself
{wound} (myself|my self) !! {by mishap}|(confidence|esteem|worth|image|respect|belief)|and now|in
     (a|an|the) accident|surf
{cut} myself !! {by mishap}
self (harm|injury|mutilation)
(start|back to|relapse|urge to|want to|need to|stop|go to|addicted to|about|of) cut
     (END|tonight|last|because|when|since|after)
(start|want to|need to|go to|urge to|have to) cut (to (cope|feel|numb)|for the|on my|deep|deeper|and burn)
i ~ cut (END|tonight|last night|deep|deeper|this (morning|evening|week)|to (feel|cope)|until|on my)
(i|START|to|of|about|from|start|stop) ~ (slit|slash|slice|open|carve|cut) (up )?my (own )?{body} !! off|on|
    out|short|while|and it|with
(cut|scar|scratch) ~ (all over|on|up|down|cover|across|along) (my|both) {body}
cover(ed)? in (my own )?(cut|scar)
i ~ (burn|scratch|bite|punch|bruise) my (own )?(arm|stomach|hip|belly|body|ankle|face|feet|throat) !! on
     (a|the)|while|cook|make|in the|with (coffee|tea|hot)
(burn|scratch|cut|bruise) my (own )?(arm|body|stomach) (END|because|to|until|when|on purpose)
(bash|smash|hit|slam|pound) my head (against|on|into|off) (the|a|my) (wall|floor|door|desk|bath)
     (until|till|on purpose|because|after|and bleed)
(get|take|hold|find|dig|pick|look for) ~ (razor|blade) (out|END)
(razor|blade|knife) (to|against|on) my {body}
cut too deep
(keep|hide|carry|buy|use) (a|my|the) (razor|blade)
(drink|drank|swallow) (bleach|antifreeze|poison)
i ~ go to jump (END|but|and)
feel like cut
plan be pill
# pills, heights, traffic, rope
(START|i|my|the|an) ~ overdose !! on (it|chocolate|caffeine|coffee|sugar|cute)
(take|swallow|down|eat|line up) ~ (all|everything|whole|every|handful|bottle|box|packet|enough|many|lot|
    pack|rest) ~ pill
(save|count|collect|gather|stare at|look at|line) ~ pill
(pile|save|handful|bottle) of ~ pill
enough pill to
(jump|throw|step|walk|run|dive|lie) (myself |out )?(in front of|under|underneath) ~ {vehicle} !! for
     (they|my)
(jump|throw myself|step) ~ (off|from|out of|into|over|onto) ~ {height}
(walk|drive|run) ~ (off|into|over|in front of) (a|the|that|this|some|oncoming) ~ {height} !! to|and|with|for
(crash|drive|swerve|steer|smash) ~ car ~ (off|into|under|over|on purpose)
(START|i) ~ (rope|belt|cord|scarf|bag|knife|sheet|cable|blade) ~ (round|around|over|to|against|in) my
     (own )?(neck|throat|head|mouth|arm)
(buy|bought|get|have|find|tie|tied|order|hide|make|look at) ~ rope !! for (work|the|my|camping)
# wanting to be dead
i ~ {want} (for )?(to|too|2) {be dead} !! of|inside|laugh|alone|for|from|on|down|in|before|old|try
(START|and|but|me|or) {want} (to|too|2) {be dead} !! of|inside|laugh|alone|for|from|on|down|in|before|old|
    try
(i|START) ~ (wish|hope) (that )?i ~ ({be dead}|dead|gone END) !! of|laugh
should have (die|drown|be kill)
(i|START) ~ (hope|wish) ~ i ~ (die|be dead|drop dead) !! of|before|happy|old|laugh
(long|wish|hope|beg|wait|ready|crave|yearn) for ~ death
(about|of|like|imagine) (not|never) (exist|be alive|wake up|{live})
(think|thought|imagine|consider) ~ (of|about)? ?~ jump (END|off|from|in front|tonight)
(i|START|me|and) ~ (should|deserve to|ought to|might as well|must|go and|go off and|lie down and|with and)
     (die|be dead|drop dead) !! of|alone|laugh|without
(it|all) over with and die
(let me|let myself|do but|but to|better if i|easier (if i|to)|better to|there and) (die|be dead) !! of|
    alone|laugh|without
(better|better off|rather be|rather) dead
rather die (END|than ({be alive}|keep|feel|go on|wake|spend|face))
death be (what|all|the (only )?thing) i want
({want}|hope|ask|picture|imagine|dream|look forward to|wait) ~ my (own )?death
i ~ wait to die END
think ~ (die|be dead|(my (own )?)?death) (all|every|a lot|most|END|more|when|at|and how)
(how|way|where|method|when) (to|of) (die|end {my life}|end it all|kill myself)
(how|where|when|way) i (would|will|could|be go to) (do it|end it|kill) !! with|for
(painless|easy|quick|easiest|quickest|least painful) (way|method) (to|of) (go|die|do it|kill|end|out)
(half|part|some|bite|most|all) of me (want|wish|hope|long) ~~
     ({be dead}|cancer|end it all|never wake|hit me|crash)
(want|wish|long|hope|ready|nice|easier|better|fine|welcome|think|dream|relief|feel|sure) ~
     (be dead|not exist|not be alive|not be here any more)
(wonder|imagine|know) what it (be|would be|feel) like to (be dead|die|not exist)
i could be dead
die in my sleep
(welcome|want|crave|need|choose|prefer|invite) death
wish (that )?i have (not|never) be born
(swap|trade) place with ~ they ~ (die|dead)
hope something ~ happen to me
live ~ worse than (die|death)
# suicide, said of oneself
not suicidal but i lie
(START|i|me|my|feel|be) ~ suicidal !! people|they|they|patient|they
suicidal (thought|ideation|think|feel|urge|impulse)
i ~ suicide !! squad|bomb|bomber|prevention|vest|rate|hotline|letter|attempt (of|by)|squad
(START|me|my) ((third|second|first|last|own) )?(the )?(thought of )?suicide !! squad|bomb|bomber|prevention|
    vest|rate|hotline
my suicide
(thought|think|research|google|option) ~ suicide !! squad|bomber|prevention
(START|to|about|of|consider|and|not) (commit|attempt|consider|plan) suicide
suicide be (on my|the only|an option|my|all|look|feel|in my)
my (last|first|second|third|previous|failed|suicide) attempt !! at (a|love)|to (fix|talk|save|make)
(i|START) ~ attempt (before|twice|last|in|when|once|three) !! to
# a plan, a note, a voice, not being safe with oneself
(have|make|work out) (a|the|my) (plan|date|method) (and|to|for)
     (a (plan|date|day|method)|die|kill|end {my life}|when i (die|go))
(pick|choose|set|decide on|fix|know) (a|the|my|which) (day|date|method|bridge|spot|tree)
     (END|and (a|the)|to (die|do it|jump|go END))
(START|i) ~ (write|wrote|written) (the|my) letter (END|to they)
(i|START) ~ (write|wrote|leave|draft) ~ (suicide|goodbye|farewell) (letter|message|video)
my (own )?(suicide|goodbye|farewell) (letter|message|video)
(will|might|may|could|go to) do something (stupid|drastic|permanent|terrible|silly|to myself)
(afraid|worry) (that )?(of what )?i (will|might|may|would|could)
     (do (it|something|to myself)|hurt myself|do END)
not (feel )?safe (with|from|around|by|alone with) (myself|my (own )?(head|thought))
not (trust|keep) myself (safe|alone|with|not to ({kill}|{wound}|cut|die|do it|do something|jump|take))
(danger|risk) to myself
(voice|head|brain|mind) ~~ (kill|hurt|finish|end|cut|hang|harm) (yourself|myself)
(voice|head|brain|mind) ~ (tell|say) ~ (do it|jump|die)
(urge|impulse|temptation|tempted) to (jump|die|swerve|step|end|disappear|drive|cut|hurt|harm|overdose)
(stand|sit|end up|be) (on|at) (the|a) (edge|ledge|wrong side|parapet|railing) of ~ {height}
stop me (from )?(die|kill|jump|do it|end)
(they|want|when you) ~ find (my body|me (dead|hang|cold|in the (bath|garage|morning)))
want they to find me (they|when|and know|END)
use it on myself
(knife|razor|blade|rope|pill) (be )?(next to|beside) me
how many pill
i ~ (have|hold) the pill
pill (be )?in my hand
(picture|imagine|see) myself (hang|die|dead|jump|drown)
(why will not|wish|want|hope) my (heart|breath) (to |would |will |could |not )*stop
my plan be to (do it|die|jump)
let go of the (wheel|edge|rail|ledge|rope)
stand ~ close to the edge
(hope|wish) ~ (plane|train|car|bus) ~ (go down|crash)
why (can|do|will|could) (not i|i not) die
# not wanting to live, to be here, to wake up
{not} (want|wish|feel like|care|like|desire|deserve|mean|meant|fit|choose|need|ask) (to |for )?{be alive}
{not} (want|wish) (to )?{be here} (END|any more|tomorrow|in the morning|like this|at all|and|because|day|
    day on|sun)
{not} (want|wish) to wake up !! (early|with|next)
(wish|hope|want|rather|better) ~~ (not|never) (have to )?({be alive}|wake( up)?|open my eye|exist) !! such|
    early
wish i (do|would|could|be|have) (not|never) (here|alive|around|born)
(sleep|bed|eye|drift off|nap) ~~ (never|not) (wake|open|get up|come back)
(never|not) wake up (END|tomorrow|in the morning)
(sleep|asleep) for (good)
(wish|hope|want) ~ i ~ (sleep|fall asleep) (forever|and never|and not)
(want|need|long|wish|ready|like|love) (i could )?(to )?(stop|cease|not)
     (to )?(exist|be|be alive|breathe|live) END
(want|need|wish|could|would|love|like) ~ (disappear|vanish|fade away|be erased|leave|be gone) ~
     (forever|for good|permanently|world|earth|planet|life)
(want|need|long) to (disappear|vanish|cease|evaporate|be nothing|fade away|be gone)
     (END|tonight|and (be|never|not))
(want|wish|need) (it all|everything|this life|(the|this|my) (pain|noise|voice|mind|head|heart|life))
     (to|will|would) (end|stop|be over)
({not}|nothing) ~ (be alive|stay alive|me alive|(keep|carry on|go on|continue) live) !! like this with
not want to live (without|after)
not want (a future|tomorrow)
not (face|want|see|bear) ~ tomorrow !! meeting|exam|with|at
(hope|wish) (not|never) to wake up
(wish|want) i could (disappear|vanish) (END|and (never|not))
(no one|nobody|not) ~ (need|want) me alive
not want my life
not (want|go|plan|expect) to make it to
(about|of|like|imagine) not be (here|around)
not sure (if |whether )?i want to ({be alive}|be here)
(tired|sick|exhausted|weary) of ~ (stay alive|exist|be alive|{live})
# tired of living
(sick|tired|done|fed up|bored|weary|exhausted|finish|through|enough|give up|over) (of|with|by|from|on)
     {living} !! lie
(hate|despise) (be alive|exist|live END)
(sick|tired|done|fed up|weary|hate|hate that i) (of |with )?(be here|wake up|this
     (world|earth|planet|life)) !! with|early|at
(hate|despise|resent) that i (be alive|wake|exist|survive)
(tired|weak|break|exhausted|sad|damage|weary) (to|for) ({be alive}|life|this (life|world)|keep go|go on END)
not do life
not (bear|stand|face|cope|handle|take|manage|endure) ~ ({be alive}|{living}|another
     (day|night|year|week|morning)|my life) !! with they
(can|could) not ({be alive}|go on|carry on|keep go|continue) (END|any more END|live|exist|another|like this
     on)
(can|could) not live (END|any more|like this END i)
(hurt|hard|painful|exhausting|agony|torture) (too |much )*to (be alive|exist|live END|stay alive|keep live|
    breathe)
(live|be alive|exist) (hurt|(be|feel) ~ (exhausting|hard|painful|much|unbearable|torture|punishment))
(life|live) ~ (no|not ~) (meaning|point|purpose)
(life|live|be alive) (be|feel|seem) not worth (it|{live})
(life|live|be alive|exist|existence) (be|feel|seem)( like| too| all| a)*
     (pointless|worthless|meaningless|unbearable|torture|punishment|prison|curse|painful|agony)
have it with (life|live END|be alive)
(be )?done live END
not (imagine|see|face|bear) ~ (live|another) ~ (year|day|week) !! of this job|at
why i be (alive|here END)
(can|could) not live in this world
# no reason to live
(no|not|any|what be the|the|see|what|lose|find|a|one|single|more|much|good)
     (reason|point|purpose|sense|use|motivation) (left )?(to|in|of|for|why i should)
     (me to )?(be here END|be around|{living})
(no|not|what be the|any|see no|a) (reason|point|use) (left )?(to |in |of |for me to )?(wake up|go on|carry
     on|keep go|stay( here)?|hold on|stick around) (END|any more|tomorrow|if|when)
what be the point (of|in) (anything|it all|me|any of (it|this)|be here|go on|carry on|everything)
     (END|any more|if|when)
(run out of|out of|no more) reason (END|to (stay|live|go on|keep)|for live)
(nothing|something|what|anything|much|little|else|left|reason|who|one) ~ to
     (live|stay alive|be alive|wake up|exist) for
to live for (END|any more|now|without)
(not|never|hardly|barely) ~ worth ({live}|be alive|stay alive|it END life)
worth (live|stay alive) (END|any more|without|if) !! with
why (be|do|should|bother|would|keep|carry on|go on|i should) ~ ({living}|be here|wake up)
     (END|any more|when|if|for) !! with
why (be|do|should) i ~ (alive|here END|exist|{live} END)
bother (to |with )?(live|stay alive|be alive|wake up|life)
(will|desire|urge|strength) to (live|go on END|be alive|stay alive|exist|survive) !! listen|wait|queue|
    during|read|watch|half
(not|nothing|no one|who|what|little|anything|barely) (be |left |s |else |there |to )*(keep|hold|tie|anchor)
     me (here|alive|on this|in this|go)
keep me (alive|on this (earth|planet)|in this world)
(only|main|one|sole) ~ (reason|thing) ~~ (i be alive|i be here (be|END|because)|i be not dead|keep me
     (here|go|alive)|stop me (from )?(die|kill|do it|end|jump)|not (kill|end)|i breathe|i wake up)
only (stay alive|be alive|live|be here|alive) (for|because)
(stay|keep|remain) alive (for|because)
too (afraid|chicken|cowardly|weak) to (die|kill|do it|end it|live)
(brave|gut|courage|nerve|strong) (enough )?to (die|kill myself|end it all|end {my life}|do it END|jump)
(nothing|not) ~ worth (live|stay alive) for
worth (stay|be) alive
life ~ not worth (save|live END|it END)
(alive|here) only because
(no|not have the|not have any|lose (the|my|all)|without (the|any)) (will|desire|strength) (leave |left )?to
     (live|go on|carry on|be alive|survive|exist) !! with|listen|through|wait
want to be with (they|my they) (, |[.] )?(they|who) (die|be gone|be dead)
(point|reason|purpose|use|sense) ~ (be alive|{live}|exist|stay alive|be here any more)
(no one|nobody|who) ~ (know|notice|care) if i (die|be dead|be go)
# others would be better off, nobody would miss me
(better|happier|easier|simpler|relieved|relief|lighter|free|glad|thrive|fine) ~ without me !! at|there|on
     the|in the (group|team|office)|to
without me (everyone|they|my|life|the world) ~ (be|could|would|will)
(if|when|once|because|say|imagine) i ~ {be gone} ~~ {easier} !! to (the|my)
{easier} ~~ (if|when|that) i ~ {be gone} !! at|from|with|early
they (would|will) not ~ (miss|notice|care|mind) ~ (if|when) i ~ {be gone}
they (would|will) not miss me (END|at all|if)
{nobody} (would|will|be go to|do|could) ~ (miss|mourn|notice) me !! yet|at|when i (be away|skip|miss)|if i
     (do not|leave|quit|skip)
(no one|nobody|none) ~ (miss|mourn) me (END|if i (die|be (gone|dead)|do not)|at all)
my own (funeral|eulogy|obituary|grave)
(plan|cocry at|imagine|picture|song for|music for|at) my (funeral|eulogy|obituary)
(world|everyone|they|life) ~ (go on|do|run|carry on|turn|better|best|cope) ~ without me
# should not be alive, never been born, sorry to have survived
(should|ought to) (have )?(be|have be) me (who|that|instead|and not|in|END|dead)
should (have )?(not|never) (have )?(be )?(alive|exist|survive|born END|here any more)
should (have )?(be )?dead
not (deserve|meant|mean|make|built|supposed|fit) (to |for )?(life|live|exist|be alive|breathe|this
     (life|world))
(never|regret|hate|curse|wish) ~ be born (END|at all|into this|because|and|then)
(wish|if only) (that )?they never (have|make) me
not ask to (exist|live|be (alive|here))
(jealous|envy|envious|envied) ~~ (dead|coffin|grave|funeral|terminal)
(jealous|envy|envious|envied) (of )?(people|the|those|they) (who )?(be |have )?(die|dead|never wake)
(sorry|disappointed|disapointed|gutted|annoyed|angry|sad|wish|upset|regret|devastated|cry|cried) ~
     (i )?(wake up|survive|be alive|do not die|make it through)
(wish|sorry|upset|angry) ~~ (save|revive|find) me (in time|END|from)
(overdose|attempt|pill|rope|crash|it) (have|would have|do) ~ (work|succeeded|kill me|finish me) END
(wish|should|if only) ~~ (let|leave) me (die|bleed|drown|go END|to die)
(anyone|no one|nobody|who|anybody|they|people) ~ (come to|cry at|be at) my funeral
{death} ~ not be ~ worse
{death} be the only
god (, )?take me
# accidents, illness, death as a relief, not caring
i ~ (hope|wish|beg|wait|want) ~~ ((hit|take|shoot|stab|murder|kill|end|strike|finish) me|run me over|i
     (get|be) (hit|run over|kill|strike)) !! up|back|to|with they|on a|if|out (for|to|they)
(hope|wish|want|glad|relieved) ~~ (cancer|terminal|tumour|tumor|fatal|a heart attack)
(hit by|run over|hit me|kill me|take me out|take me) ~~ i ~ (not
     (mind|care|be (bother|upset|sad)|move|fight)|be (fine|ok|okay|happy|glad|relieved))
not (mind|care|be bother|be sorry|move) ~~ ({hit by}|(bus|truck|lorry|car|train|plane) (hit|take))
not (mind|care) ~~ (not|never) wake up
(not|stop|never) (care|mind|matter|bother|be bother|afraid|fear|be afraid) ~
     (die|be dead|dead|wake up|stay alive|be alive|death|i live|live or|survive)
(not|never|nothing) ~ (care|mind|matter) if i (live|die|wake|be alive|survive)
(live or die|live or dead|dead or alive|alive or dead)
(ok|okay|fine|at peace|comfortable|happy|alright|cool) (with|about) ~ (die|death|be dead|not wake|not exist)
(die|be dead|death) ~ not (scare|bother|seem|sound|afraid|hurt)
{death} (would|will|may|might|must|sound|seem|look|feel|be|start) ~ {relief}
{relief} (in|from|of|be|to|idea of|think of|thought of) ~ (die|be dead|death|exist|wake up) END
(idea|thought|think) of (die|be dead|not exist|not wake up|not be (here|alive)) ~ ({relief}|soothe)
(god|lord|jesus|death|universe|angel) ~ (take|come for|claim|end|collect|call|bring) me !! to|for|back|out
be ready to go END
ready to (meet|leave this|be with god)
(count|wait) ~~ (it|life|this|all of it|everything) (be|to be|to) (over|end|stop)
     (END (life|my life)|with life)
(count|wait) ~~ (until|till|for) (i die|i be (dead|gone)|death|my (life|death|time))
(not look|not care|close my eye) ~ (when|before) i (cross|drive)
(cross|drive) ~~ not (look|care) ~ (END|any more|happen)
(stop|skip|quit|refuse) ~ (pill|treatment|chemo|dialysis|eat) ~~ (alive|die|live|kill|point|death)
might as well (be|be dead|die|not (be here|exist)|end it) END
(not|wonder|unsure|doubt|question|know) ~ (if|whether|why) ~ (want|can|should|deserve)
     (to )?(keep go|{be alive}|go on|carry on|be here) (END|any more|at all|like|much|or|and)
(if|whether) (if )?i want to (keep go|{be alive}|be here) (END|at all|any more|and|or)
(want|need) (out of|off) (this|my) (life|planet|world|existence)
# letters, farewells, things in order
(write|wrote|written|record) ~ (letter|goodbye|card|video) (to|for) ~~
     (drawer|after i|when i|gone|envelope|hide|everyone|my they|each)
(give) (away )?(all |most of )?(of )?my (favourite |favorite |best )?(thing|stuff|belongings|possessions|
    record|book|clothes) (away|to they)
give away (everything|(my|all) ~ (thing|stuff|belongings|possessions))
give ~ (password|pin|bank details) ~ (in case|when i|for after|they)
give they ~ (password|pin|bank details) ~ (in case|when i|for after)
(affairs|paperwork) (be )?in order
(sort|write|wrote|written|update|make|finish|sign) my will
(they|home|somewhere|sort) (for|to (take|have|look after)) (the|my) (cat|dog|pet) ~ (END|when|after)
life insurance ~~ (if i|when i|pay|better|worth|more)
worth more dead
say goodbye to (everyone|life|everybody|the world|all)
(say|make) (all )?(my|the|final|last|a final|a last) (final |last )?goodbye
goodbye (everyone|everybody|world|cruel|forever|for good|all)
this be (goodbye|the end for me|my (last|final) (entry|day|night|message|letter|week|christmas|birthday))
my (last|final) (entry|night|day|message|word|christmas|birthday|week) (on (earth|this)|alive|END|here)
(by the time|when|if|once|after) ~~ (read|find|see) (this|it|these) ~~
     (gone|dead|not (be )?here|no longer|too late|over)
i (will|be go to|would|may) be (gone|dead|no more) (soon|by|tomorrow|before|for good|END|in the|tonight) !!
     the|work
i (will|would|can|may|might|do) not ~ (be|last|make it|live) (here |alive |around |to see |to |till |until |
    past )*(tomorrow|much longer|for much longer|next (week|month|year|christmas|summer)|christmas|the
     (week|month|year|summer)|spring|morning|thirty|new year) !! (at|with|to)
START tell (they|everyone|all) ~ i (love|be sorry)
START tell they none of (it|this)
tell they (none of (it|this)|it) be (not )?{their} fault
none of (it|this) be (anyone|anybody s|anyone s|no one s|nobody s|your) fault
(look after|take care of) (my|they|each other) ~ (when i be gone|after i|for me END)
forgive me for (leave|go|give up|what i be|do this|not be here)
START remember me (as|when|fondly|happy|the way)
(you|they|everyone|people|we|i)? ?(will |do |would )?not have to (deal|put up|cope|worry|carry|look after)
     ~ me (any more|much longer|for long|soon|END)
(no one|nobody|not|everyone) ~~ (deal with|carry|free of|rid of|worry about) me
     (much longer|soon|for long|any more)
after (tonight|today|tomorrow|this|sunday|monday|friday|saturday|christmas|the weekend) ~~
     (carry|burden|free of|without|rid of|worry about|deal with) ~ me
(rid|free) of me (soon|for good|forever|at last)
(soon|tonight|tomorrow) (it|this|everything|all of it|the pain|nothing|i) (will|be go to)
     (all )?(not )?(be (over|gone|free|at peace)|hurt|stop|end|matter)
(it|this|everything|the pain) will (all )?be over (soon|tomorrow|tonight|for me)
(make|find|be at) my peace (END|with (die|death|it|go|leave|god))
made? my peace
(weirdly|strangely|oddly|calm|peaceful) ~~ (decide|decision|plan|make up)
(one last|last) ~ (day|time|hug|christmas|meal|birthday|weekend|look|walk|summer|kiss) ~
     (with (my|they)|before i (go|die|leave this))
(hug|kiss|hold) they (extra|longer|tighter) ~ (longer|long|today|tonight|END|tight)
(see|join|be with) (they|my) (soon|in heaven|on the other side|up there|in the next life) ~~
     (END|gone|dead|die|heaven)
# no future, no way out, holding on
not ~ myself ~ make it to
not (picture|imagine|see|think of) (myself|i (will|would)|me) ~
     (\\d+|thirty|forty|fifty|sixty|next (year|christmas)|in ten|in five|old|until christmas)
(no|not a|not any|see a|see any|have a|have any) future (left )?(for (me|myself)|END|any more|ahead|at all)
     !! with|for us
(be|feel like|become|only|but|as|like|myself) (such )?(a |another |the )?(huge |heavy |big |massive |
    financial )?(burden|dead weight|deadweight|waste of (space|oxygen|air)) !! for me|lift|because|of
     (responsibility|proof|debt)
burden (to|on) (everyone|everybody|they|my|people|all|those|society)
(no|only one|one|only|not a|not any|see no|any|no other|last|another)
     (other )?(way|escape|exit|option|solution) (out|left|for me|to (make it stop|escape|stop the pain)) !!
     with|for us|to talk|here be to|of (the|this|that|our|my) (marriage|relationship|mess|conversation|
    meeting|job|contract|house)
(see|have|leave|left|know) ~ (one|no|only one) (option|way|choice|way out|exit) (left|out|END)
(too late|too far go|too far gone|no hope|no help|beyond|past|no save)
     (for |to )?(help|save|save me|help me) (END|any more|now)
too late (for help|to save me|for me END)
(no one|nobody|nothing|not) (can|could|will|would|be) (be )?(save|rescue|reach|fix) me (END|now|any more)
can not be (save|fix|help) END
(not|no idea) ~~ (hold|hang|cope|last|survive|go on|carry on|fight|stand it|keep go) ~
     (longer END|for long|longer i (can|will))
(long|longer) i can (hold|hang|cope|last|survive|go on|carry on|keep) (on|go|END|this up|out)
(about|ready|want|go|time|have|tempted) to let go (END i be tire|of (life|everything)|END)
by a thread ~~ (let go|snap|break)
(nothing|fight|strength|hope|energy) left (END|in me|for me|to (fight|live|give|lose)|inside)
give up on (life|everything|live|it all)
(walk|go|drive|drawn|end up|find myself|stand|sit|look) ~ (bridge|track|cliff|edge|roof|platform|ledge) ~
     (stand|stare|stay|think about|wonder|look down|jump|let go|watch the (train|water))
stare at ~ (pill|track|rope|knife|bleach|razor)
(see|picture|imagine) (my )?(own )?(body|name on a grave|coffin)
"""

_OTHER_SELF = """
# they say they will, want to or might kill or hurt themselves; a death long ago is left alone
they ~~ {will} ~ ({kill}|{wound}|{cut}|off|top|end|neck) themself !! laugh|with laughter
({will}|if|unless|when) ~~ they ~ ({kill}|{wound}|{cut}|off|top|end) themself
they ~ ({kill}|{wound}|{cut}|off|top) themself (if|when|unless|because|over me|in front|every time|whenever|
    to)
they (be |start |keep )+({cut}|{wound}) themself
(catch|caught|stop|find|keep) they ~ ({kill}|{wound}|{cut}) themself
they ~ self (harm)
they ~~ (do themself in|finish themself off)
# they say they want to die, or would rather
({say}|feel) ~~ they ~ (rather|will|would|want to|go to|ready to|wish they) ~ (die|be dead|have die|dead)
     !! of|inside|alone|for|to|soon|early|too|in
they ~ (want to|rather|wish they|plan to|try to) (die|be dead|could die|have die) !! of|inside|laugh|alone
they ~ (will|would) be dead (by|before|if|in (a|the))
they ~ (will|would) die (if i|without me END) !! of
they ~~ (nobody|no one) ~ miss they
they (swallow|take) ~ pill (in front|when|because|and|after|last|if)
{say} ~~ they ~ end it (all|if|unless|tonight)
(knife|blade|razor) to themself
they ~ (threaten|talk about|mention) self harm
they ~~ (take|swallow) ~ (all|whole|bottle|handful) (of )?(their|they) ~ pill
({say}|send) ~~ they ~ take ~ pill
{say} ~~ they ~ not be (here|alive) (when|by|if|tomorrow)
they (say|text|message|write) (you will find me|i will not be here|i want to die|i will kill myself|i be go
     to kill myself)
(responsible|blame) for their (death|suicide)
{say} ~~ they ~ (will|would) jump
they ~ lock themself ~ with ~ (razor|knife|pill)
{say} ~~ life ~ (no|not) ~ (point|meaning|worth|purpose)
they wish they (be|have be|do not) (dead|never born|not alive|exist)
they ~~ not want to (be alive|live|be here|wake up|exist) (any more|END|without|if i) !! with
{say} ~~ they ~ (will|would|may|might) not be (alive|here|around)
     (much longer|tomorrow|any more|for long|by|if i|long)
they ~~ ({say}|feel) ~~ (better off without they|better off dead|no reason to live|nothing to live for|not
     worth live|as well be dead)
they ~~ ({say}) ~~ (no point (in|to|of) (live|go on|be here)|can not go on|can not live without me|burden
     on|life be over)
# suicide, overdose, their arms, a note, a goodbye
they ~~ overdose (because|after|when|last|tonight|and|on|to|if|END)
they ~ suicidal !! people
they ~~ (threaten|talk|think|mention|attempt|try|consider|plan|joke|will|would|might|commit if) ~ suicide
they ~ suicide letter
they ~ (will|would|go to|threaten) ~ take ~ pill
{their} suicide (letter|attempt|threaten|message)
(find|read|see|send|keep) ~ suicide letter
threaten (of )?suicide|suicide threaten
they ~ {will} ~ (end|take|finish) (it all|(their|they) (own )?life)
(their|they) (own )?(arm|neck|throat) ~ (until|till|if|unless|when|because|on video|on camera|i)
(knife|blade|razor|rope|belt) (to|against|round|around) (their|they) (own )?(arm|neck|throat|head)
they (cut|slit|slash|hold) ~ their (own )?(arm|neck)
(their|they) (cut|slit|bleed|bandaged) arm
(photo|picture|pic|video) of ~ (their|the|they) (own )?~ (cut|pill|rope|scar|blood|arm)
they ~~ ({will}) ~ (jump|drive|walk|throw themself|step|crash) ~ (off|in front of|into|from|under|out of) ~
     ({height}|{vehicle})
they ~ (stand|sit|be) on ~ (bridge|roof|ledge|edge|railing|track)
they ~~ (take|swallow) ~ (all|bottle|handful|box|lot|whole|too many) ~ pill
they ~~ ({say}|{will}) ~~ do something (stupid|drastic|bad|to themself)
they ~~ (their|they) (death|blood|funeral|suicide|life) (will|would|be) ~
     (on my|my fault|my (hand|conscience))
(be|blood) on my (conscience|hand)
they ~~ (find they (dead|hang)|find their body|come to their funeral)
({say}|threaten|if|afraid) ~~ they (will|would|be go to|might) do it
     (END|if|unless|tonight|when|this time|because)
what if they (do it|go through with it|mean it)
they ~ (attempt|try it|overdose) (before|last|twice|when|once|because|after|if|END) !! to
(afraid|worry|scare) ~~ they ~ (will|would|might|could|may) ~
     (do something|do it|harm|hurt themself|die by|end it all|overdose)
they ~~ (goodbye|last message|last text) ~~ (phone|not answer|off|not reply|police|find|check|not pick|
    vanish|straight to voicemail)
(if i|unless i|when i) ~~ they ~ (suicide|be dead|dead by|end it all|starve)
i be (all|the only|their only|the one|only) ~~ (keep they (alive|go|here)|they have to live|reason they
     (be )?(alive|live))
(only )?(reason|thing) (they|keep they|they be) ~ (alive|live|here END)
they ~~ (stop|refuse|not) (to )?eat ~~ (until|unless|die|if i)
they ~~ (kill|starve) themself (if|unless|when|because)
"""

_FEAR = """
# blows
they ~ {blow} (me|us) !! {no blow}
they ~ {blow} my (face|head|arm|mouth|back|stomach|they|dog)
(slap|punch|kick|choke|strangle|rape|batter|assault) me (in|on|until|when|because|last|and|END|across|round|
    over)
(be|get|i) ~ (hit|slap|punch|kick|choke|strangle|beat|rape|assault|batter|abuse) (up )?(by they|at home)
they ~ {handle} (me|us) {roughly} !! away|kiss|(say|run|hug)|under the bus
they bite (me|my) (and|END and|because|when|on|they|arm|face|lip) !! off|END and run
they ~ (pull|drag|grab|hold|twist|break|burn|bruise|crush|bite|scratch) (me by |out )?(my|the)
     (\\S+ )?(hair|arm|neck|throat|face|finger|nose|rib|jaw|hand|collarbone|foot|ear|back) !! off|heart|
    mind|trust|attention
by the (throat|hair|neck|arm|scruff)
they ~ (throw|smash|break|aim|swing|swung) ~ ({thing}) ~ (at|over|when|near|past|against|next to|in front)
they ~ (throw|spit|pour|swing|lunge|lash|point|come|swung|lob) ~ (at|on|over|out at) me !! for|with
     (love|a)|because
they ~ (put|lay|raise|lift) (a |both |one )?(their |they |my )?(hand|fist|finger)
     (on|to|at|round|around|over) (me|my) !! shoulder|knee|back|and (kiss|hold)
they ~ (hand|finger|arm|belt|cord|pillow|cushion) (on|round|around|over) my (throat|neck|mouth|face)
they (do |can |will |have |start |use to )*(be|get|turn|become|go)
     (too |more and more )?(violent|abusive|rough) (END|with (me|us)|when|and|to|towards|if|a lot|at|after|
    in|because|on)
they ~ abuse (me|us)
(in|leave|escape|my|from) (a |an |my )?~ (abusive|violent) (relationship|marriage|home|house|household|they)
(violent|abusive) (with|towards|to) (me|us)
they be (a |an )?(physically )?abusive
(my|with an|be with an|live with an) abusive they
domestic (violence|abuse)|(violent|sexual) abuse
(black eye|split lip|burst lip|busted lip|bruise|break (nose|rib|arm|jaw)|bite mark|strangle|stitches|
    concussion) ~~ (they|because i|because of|fall|tell everyone|tell work|walk into|makeup|make up|sleeves|
    foundation|concealer|cover)
(cover|hide|explain|lie about|makeup on|make up on) ~ (bruise|mark|black eye)
(walk|fall) (into a|into the|down the) (door|stairs|cupboard) ~~ they
(hospital|a and e|a e|er|emergency room|ambulance|stitches|doctor) ~~
     (what they do to me|because of they|because they ({blow}|push|throw|break|hurt))
they ~ (beat|rough) (me|us) up
they ~ (punch|smash|kick|put) ~ (wall|hole|door|window|plate|mirror|tv|kitchen|furniture|everything|flat|
    room) !! on|off
they ~ (wreck|trash|smash) ~ (kitchen|house|flat|home|place|my (thing|stuff|car))
they ~ (force|pressure|make|coerce) ~ (sex|sleep with they|themself on|on me|in bed)
(sex|sleep with me|do it|touch me) ~ (when|after|though|while|although) i
     (say (no|stop)|do not want|be (a)?sleep|cry)
they touch me (when|while|after|without|in my sleep|inappropriately|and i)
they ~ (sit|sat|kneel|knelt|stand|stamp|lie) on (me|my (chest|neck|head|back|hand))
they ~ not let me breathe|not breathe ~~ they
they ~ (drug|spike|poison) (me|my)
they (hurt|harm) me (and then (buy|say sorry|apologise|cry|my)|physically|with|END and then|and|whenever|in
     bed|every time they|when they (drink|be (drunk|angry)))
they ~ (harm|attack|threaten|beat|kick|kill) (my|our|the) (dog|cat|pet)
they ~ (hurt|hit|beat|kick|slap) (my|our) they
they ~ spit (in|at|on) (me|my face)
they ~ (slam|smash|bang|hit|push|shove|bash) my head
they (keep|try to|start) touch me
they ~ touch me (inappropriately|when|without|while|under|up|there|down|in)
they ~ throw ~ (thing|{thing}) (END|and|when|around)
they ~ (break|squeeze|twist|crush) ~ my (finger|throat|neck|arm|nose|rib|hand|jaw)
they ~ not stop when i (say|cry|ask|beg|tell)
they ~ put me in (hospital|a and e|intensive)
they scratch (me|my)
# threats
they ~~ (threaten|say|tell|promise|warn|text|message|voicemail|scream|shout|yell|joke|send|write|wrote|
    keep) ~~ ({hurt me})
they (will|would) (hurt|harm|beat|hit) (me|us) if
they ~ (try to|want to|threaten to) (kill|hurt|harm|beat|stab|shoot|strangle|hit|rape|murder) (me|us) !!
     {no blow}|with
they ~ (will|would|go to|might|could) (kill|hurt|beat|stab|shoot|strangle|hit|rape|murder) (me|us)
     (one day|if (i (leave|go|talk|say|try)|they find out i)|next time|in (my|the))
they (be go to|would|could) kill (me|us) (END|and)
they ~ threaten (me|my|our|us|violence|with violence|to (kill|hurt|hit|beat|take|tell|share|post|expose|
    report|call|throw|kick|burn|smash|ruin|get|send|turn|out|have|make|cut|put|stop|come|shoot|stab|lock|
    evict|deport|disown|harm)) !! call it|to (take a break|get a divorce)
(be|get|feel|receive|keep get) (threaten|blackmail) (by|and|with|END|at|every|message|text|letter)
(send|get|receive|leave) ~ threaten (message|text|voicemail|call|email|letter)
threaten (message|text|voicemail|call|email) from they
death threaten
they ~ blackmail me
they ~~ (post|share|send|upload|publish|put|expose) ~ {intimate} ~~
     (if i|unless|everyone|online|to (they|my work)|on the internet)
(post|share) my (nude|picture|photo|video|pics)
they ~~ (nude|deport|immigration|social services|sectioned|custody) ~~ (if i|unless|leave|from me|on me|END)
(if they|they) (can not|could not) have me (no one|nobody|they)
they ~ (hold|put|point|have|wave|pull|keep|come at me with|chase me with)
     (a |the |their |kitchen )*(knife|bat|axe|hammer) ~ (me|my|us|they|hand|bed|out)
they ~ point ~ at me
they ~ (come at|chase|go for) (me|us) !! career|because i be (pretty|fun)
(with|by) a (kitchen )?knife (whenever|when|if|because|and|END) ~~ (home|late|they|leave)
a dead (they|bitch)
(will|would|go to) (regret (it|this|leave|tell)|be sorry|pay for it) if i
     (talk|tell|leave|go|speak|call|report|say)
they ~ (come|send|(turn|show) up|drive) (round |over )?(people |they )?(round )?to
     (sort|get|find|deal with|teach|finish|hurt) me
they ~~ (say|tell|warn|promise|threaten) ~~ (ruin|tell|take|make|get|find|post|send|report|lie) ~~ if i
     (leave|go|tell|report|talk|break|end|do not|say no|refuse)
they ~~ (say|tell|warn|threaten) ~~ (i (will|would) (regret|be sorry|pay)|what happen to|watch my back|ruin
     my life)
# being watched, followed, stalked
they ~ {watch} (the|my) (mileage|call log|browser|receipt)
they ~ {watch} ~ (my|every|all my|our) ~ {private} !! for me|together|because i ask|number|charger|to
     (help|work)
they ~ (have|put|install|hide|plant|use|set up|get) ~ (app|spyware|tracker|camera|device|software|keylogger|
    bug) ~ (my|me|watch|follow|track|see|listen|house|bedroom)
(tracker|spyware|hide camera|keylogger) ~ (on|in|under|inside) (my|the)
they ~ (track|monitor|spy on|stalk|control|harass) (me|my|where i|everything i|every|what i|who i) !! on
     (instagram|insta|tiktok|facebook)|mood|period|back
they ~ watch (me|my) (every|everything|on (the|a) camera|on camera|through|all the time|while i|sleep|from)
they ~ watch (where i|everything i|what i|who i)
they ~ follow me (home|around|to|everywhere|in|when|from|round|into|and|every|after|END) !! on|advice
(be|get) (stalk|track|monitor|spy on|harass) (by|all the time|END|everywhere)
(be|get) ~ (follow|watch) by they
my stalker|stalk me
they ~ (turn|come|wait|park|sit|stand|lurk|hang|appear|loiter) ~ (outside|at|to|near|in front of)
     (my|the|our) {workplace} !! with (flowers|food|soup)|party
they ~ (turn|show) up (outside|at|to|near|in front of) (my|the|our) {workplace} !! with (flowers|food|soup)|
    party
not leave me alone ~~ (block|follow|outside|number|police|threaten|though|tell)
they ~ (message|text|call|contact) me ~ (number|account|\\d\\d+ time|hundred|all night|every
     (five|ten|half))
restraining order|non molestation
they (find|find out|know) where i (live|work|be) (now|END|and) ~~ (afraid|move|hide|how|not safe)
(share|have|see|track|want|demand|turn on|send) my (live )?location ~
     (or|they|to they|at all|on|every|END|with they because|all)
make me (share|send|prove|turn|report|account|text|call|call|check in|hand|answer|ask|keep the video|keep
     my (phone|camera)) !! (feel|care)
they ~ (want|need|demand|have) to know (where i be|everything i|who i)
they ~ (call|text|message) me ~ time a (day|night|hour)
(hand over|show they|give they) (all )?my (phone|wage|salary|receipt|money|pay|password|bank card) !! number
(account for|justify|receipt for) every (penny|minute|pound|cent|hour|purchase)
(text|call|message|photo) ~ every (hour|half|ten|fifteen|\\d+) ~ (minute|they|or|to prove|END they)
have (my )?(face (i would)|all my password|my password|my pin)
they ~ (find|find out|know|get) my (new )?address
they ~ approve (everything|what|all|every)
they (say|tell me) i (can not|be not allow to|must not) (see|go|wear|have) (my|they|out|to|any|a)
lock on the (fridge|food)
# not allowed, controlled, cut off, locked in
they ~ not (let|allow|permit) me (to )?{free} !! down|know|in on|(go|talk|speak|be|say|do|have)
     (END|myself|sad|my (say|turn)|a word|the last)
i (be|have be) (not|only|never|no longer) allow (to {free}|out|any|a (phone|job|passcode|lock|bank)|my|near|
    money|outside|alone|on my|they) !! park|at work
(START|and) (not|only|never) allow (to|out|any|a|my|near|they|money|outside|alone|on) ~~
     (leave|go|see|have|talk|speak|wear|work|END|they)
not (allow|let) (me )?(out|a passcode|outside|to leave)
they ~ (forbid|forbade|ban|prevent|stop) me (from )?(see|go|work|leave|talk|speak|use|have|contact|visit|
    get|eat|sleep)
(need|have to|must) ~ (ask|beg|get) ~ (permission|for (money|bus|food|cash|every|my own))
(ask|need|beg|get) (they )?(for )?(their |they s? ?)?permission (to|before|for)
     (leave|go|eat|see|buy|spend|use|speak|i)
beg (they )?for (money|bus fare|food|cash|my own)
they ~ (take|keep|hide|lock|confiscate|withhold|ruin|smash|break|snatch|throw|control|cut off|disconnect) ~
     (my|all my|our|me) (\\S+ )?{belongings} !! to (the|help|fix|repair|work|charge|get)|for (repair|me)|up|
    number|call
they ~ (pick|choose) (my clothes|what i wear)
they ~ (control|dictate|decide|choose|restrict|limit|police|ration)
     (what i|who i|where i|when i|how i|everything|my|all the|the money|our money|money)
they ~ control (me|us) (END|and|with|by|through|because)
they (be|have become|become|get) (|too |extremely )?(control|coercive) (END|and|of|me|about)
coercive control|controlling (relationship|behaviour|behavior|they)
they ~ not (give|let) (me|us) ~ money
give me ~ (allowance|quid|pound|dollars|euros|pocket money) (a|per|each|every) (week|month|day)
(pay|wages|salary|money|benefits|pension) ~ into (their|they s|they) (own )?(account|bank)
they ~ (isolate|cut me off|keep me away|turn me against) ~ (they|everyone)
they ~ (block|delete|remove) ~ (contact|they|number) ~ (phone|END|and|contact)
they ~ (lock|shut|trap|barricade) (me|us) (in|inside|out|up|indoors|out of|outside) !! the (loop|dark|know)|
    line|mind|of (the loop|it)|END
they ~ (lock|shut|keep|trap) (me|us) (in|out|inside|outside|prisoner|indoors)
     (END|the (house|room|bathroom|bedroom|flat)|all|for|and|when|until|here) !! of the loop
(be|get|i|feel) (lock|trap|hold|keep) (in|inside|with|hostage|prisoner) ~
     (by they|my own (house|home|room|flat)|the (house|flat|bathroom|bedroom|room)|this house|our
     (house|flat)|with they|house|flat)
(prisoner|hostage|captive) (in|to|at) (my|our) own (house|home|room)
(prisoner|hostage|captive) in (this|their|they s|the) (house|home|marriage|flat)
trap with they
they ~ (stand|block|guard|lock|bolt|bar) ~ (doorway|door|exit|way out|stairs|front door|gate|car)
(can not|not|never) (go|leave|be|see|speak|talk|do|get) ~~ without
     (tell they|permission|(they|their) permission|(they (s )?|my )(come|know|permission|call|ask|text|
    check|follow|be|with|watch|get|track|start|kick)|permission|ask they|be (follow|watch|track))
not ~ alone END they ~ (have to|demand|come) ~ (in|with|be|come|too)
they ~ force me (to|into) (have|do|sleep|sex|send|give|stay|marry|sign|quit|leave|drink|take|stop|turn|
    share|watch|delete|cut|beg|wear|get an|kneel|it)
they ~ make me (have sex|sleep|quit|give|drop|delete|block|beg|kneel|strip|hand|sign|send|share|stop
     (see|speak|talk|work)|leave my|cut off|eat|wear|stay) !! (a (gift|card|chance)|it)
(force|pressure|arrange) ~ (marry|marriage|wedding)
make me marry
they ~ (throw|flush|hide|stop|take|steal|ration) ~ my (pill|inhaler|birth control|hearing aid|
    contraception) !! with
(pill|condom|birth control|contraception) ~~ (they (refuse|throw|take|hide)|without (ask|tell|my))
they ~ (take|remove|poke|stealth) ~ condom
# fear of the person, and getting away
{afraid} (of|around|near|when i be with|with) (be )?(alone |home |near |around |with )*they( s
     (temper|anger|react|rage|mood|voice))? !! {the bond}
{afraid} to (be|stay|live) ~ (near|around|with) they !! {the bond}
{afraid} (of their|of they s) (temper|anger|react|rage|mood|outburst|violence)
{afraid} (of|in) (my|our) own (home|house|bed|flat)
{afraid} (of |to )?(set|upset|anger|provoke|make) they (off|angry|mad|END|and|or|in case)
{afraid} (when|whenever|every time) they (come|get|be (drunk|angry|home)|drink|shout|raise|walk|move|touch|
    look)
(dread|fear|hate) they (come|get) (home|back)
worry ~ they ~ (will|would|might) ~ (hurt|harm|hit|kill|beat) (me|they|my|the)
{afraid} of (set|upset|anger|provoke|make) they
{afraid} to (go home|be at home|sleep next to|say no|tell they no|leave they|break up with they|end it with
     they|make they (angry|mad)|upset they|anger they|disagree|answer back|be (alone )?with they|fall
     asleep|speak in front|come home|go back|move in case|set they off|refuse)
{afraid} (of )?(that )?what (they ~ (do|capable|be capable)|they s capable|happen|will happen|would happen|
    might happen) !! think|to us
{afraid} (of )?how (they|angry they) ~ (react|get|respond|take it|be|act|go)
{afraid} ~ they ~ {turn}
{afraid} (in case|because|if) ~ they ~ {turn} !! feel|themself|END|emotionally|(they|better)|to (love|like)
{afraid} (of )?they ~ {turn} !! feel|themself|emotionally|to (love|like)
not ~ (feel |be )?safe (around|with|at home|near|in my|in our|in this|when they|go home|here|alone|sleep)
     !! open|trust|to
i ~ (unsafe|in danger|at risk) (around|with|at home|near|here|from they|when they|because of|tonight|END)
     !! of lose
(not safe|unsafe) (around|with|near) they
{afraid} for (my|our|their) (own )?(life|safety|live)
{afraid} for they s? ?(safety|life)
they ~ (scare) (me|us) (END|when|and|now|with|a|to death|if|because) !! how (i|much)|excit
(my own|that) they (scare) me
they ~ (corner) me
(hide|lock|lock myself|barricade|shut|run|sit|stay|sleep) ~ (in|under|behind|to) (the|my|a) (\\S+ )?{room}
     ~~ (they|hear|key|shout)
(hide|flinch) (from|when) they
(sleep|lie|go to bed|keep) ~ (chair|knife|door|lock|wardrobe|shoe on|clothes on|phone under|hammer) ~
     (against|under|lock|door|next|in case|on my)
(chair|drawer|wardrobe) (against|under|in front of) (the|my) (\\S+ )?(door|handle)
(flinch|freeze|froze|shake|tremble|tremble|heart (pound|race|stop|hammer)|panic|stomach) ~~
     (they (lift|raise|move|come|walk|shout|pull|get|slam|touch|reach)|(their|they s)
     (hand|key|car|footsteps|voice|truck|van)) !! s phone
(know|see) what (come next|happen next|be come)
what they (be )?capable of
(get|run|break) (out|away) (safely|from they|fast|without they|while they|alive|in secret)
(escape|flee|get away) (from )?they
(plan|want|need|save|try|afraid|prepare) ~ (leave|get out|escape|run away) ~
     (safely|safe|in secret|before they|without they|fast|alive|while they)
(need|find|look for|go to|have|want) ~ (somewhere safe|safe place to|women s aid|women aid|safe house|
    escape plan|go bag)
(go to|find|get into|call|need) (a|the) (women s )?refuge
(hide|save|keep) ~ (cash|money|bag|passport|documents|clothes) ~~ (get out|leave|escape|run|get away)
(call|need|tell|go to|involve|want) (the )?(police|cops|999|911|000) ~~ (they|afraid|worse)
(whatever|what|everything) they (want|say|ask) ~~ they (do not|will not|not) {turn}
(because|in case|or|otherwise|else|avoid) they (do not |will |would |might |could )?{turn}
     (me|at me|on me|and (hurt|hit))
(agree|obey|quiet|careful|tiptoe|eggshells|say no|say yes|argue|disagree|answer back|whatever they
     (want|say)|behave|give in|apologise) ~~ (afraid|they ~ {turn}|set they off|their temper|they s temper|
    of how they)
"""

_OWN_VIOLENCE = """
# blows of one's own
i (?!(want|would|could|might|need|wish|can) )~ {blow} they !! {no blow}|later|in (the|this|that|a|my)
     (new|video|game|race|match|dream|head)
i ~ {blow} (my|the|our) (dog|cat|puppy)
i ~ (lash|hit|kick|swing) (out|back) (at|END|and|when)
i (?!(want|would|could|might|need|wish|can) )~ {handle} they ({roughly}|and they|when|during|because|s|by|
    last|hair|first|at) !! away|(say|hug|hold|kiss)|in my|tight|close|back|accountable|when they
     (cry|be sad)|because i love
i ~ hack (into )?(their|they)
i ~ {handle} (they s|their|they) (hair|arm|throat|neck|face)
i ~ (throw|smash|break|swing) ~ (at they|they s (phone|laptop|window|car|thing|tv|glasses)|their
     (phone|laptop|window|car|tv|glasses|guitar|head|face))
START (slap|punch|hit|kick|smash|shove|push|grab|shake) (they|their) !! {no blow}|away
START throw ~ at (they|their)
i ~ (pull|twist|bite|burn|bend) (they s|their|they) (\\S+ )?(hair|arm|throat|finger|ear)
(put|lay|laid|raise|lift) my (hand|fist) (on|to|round|around|at|up to|against) (they|their|my) !!
     (shoulder|knee|back|hand|face and|head and|and (hug|kiss))
(hand|fist) (round|around) (their|they s|they) (throat|neck)
i (do |have |can |start to )*(get|be|become|turn|go) (a bite |too )?(violent|abusive)
     (with|towards|to|when|END|and|in|at|because)
i (hurt|harm|bruise|injure) they (physically|when i (drink|be (drunk|angry)|lose)|in (anger|a rage)|last
     night|on purpose|and there be)
i (be|feel like|think i be|worry i be) (an abuser|the abuser|the abusive|a danger to they)
(afraid|ashamed) (of )?(my own|my) (temper|anger|rage|strength)
(afraid|worry) ~ (i|what i) (will|might|may|could|would|be go to)
     ({blow}|hurt|harm|kill|attack|do to|shake) they
(punch|put|kick|smash) ~ (hole|wall|door|window) ~~ (they|argument|row|fight|temper|angry)
(temper|lose it|lose my temper|see red|rage|snap|lose control|drunk) ~~
     (hit|slap|shove|punch|throw|shake|kick|grab|smack|smash|strangle|hurt) (they|their|my (they)|a|the)
# threats of one's own
i ~ threaten (they|to|my)
i ~ (tell|say to|text|message|warn|promise|scream at|scream|shout at|shout|yell) (to )?they ~ i
     (will|would|go to|want to|could) (kill|hurt|hit|beat|stab|smash|break|burn|ruin|ruin|post|post|share|
    come (round|after|find)|find|take the|make (they|their)|slap|strangle|shoot|punch|end they|expose|make
     sure) !! up|the truth|out
i ~ (want|wish|plan|go|dream|imagine|feel like|tempted|urge|intend|think) (to|of|about)
     (kill|hurt|beat|stab|strangle|choke|attack|harm|murder|shoot|poison) (they|their (face|head|car)) !!
     feel|up|at|back by
i ~ (could|will) (kill|strangle|stab|hurt|punch|murder|hit) they (and|if they|END i mean|with my|right now)
     !! feel
(urge) to (hit|hurt|kill|slap|punch|strangle|harm|attack|shake) they
i ~ (hold|wave|point|pull|grab|pick up|take|get|turn) ~ (knife|bat|hammer|axe) ~
     (they|me|afraid|scare|threaten|leave)
i ~ (blackmail|stalk|scare|terrorise|harass) (they|my)
i ~~ (post|share|send|publish|upload|turn) ~ (their|they s|the|of they) ~ {intimate} ~~
     (if they|unless|everyone|they|online|do not)
i ~~ (tell|threaten|want|say|promise|go) ~~ (burn|torch|set fire to|smash|wreck)
     (up |down )?(their|they s|they|the) (house|car|flat|place|window|shop)
# tracking and following
(i|START|and) ~ (hide|put|plant|stick|stuck|slip|install|attach|place|set up|use|have|buy|bought|sew|
    download|turn on|leave) ~ (tracker|spyware|track app|app|camera|recorder|keylogger|bug) ~
     (they|their|car|bag|coat|jacket|phone|bedroom|where)
i ~ (track|monitor|spy on|bug|trace) (they|their|where they|every) !! s?
     ?(progress|period|parcel|order|sleep)
(track|monitor|record|watch|follow|location|phone|film) ~ they ~ without they
i ~ (log|hack|break|get|guess|clone) ~ (into|in to|in|on to) (their|they s|they) ~
     (account|email|phone|facebook|instagram|icloud|message|whatsapp|laptop|house|flat)
i ~ (read|check|watch|track|record|go through|search) ~ (their|they) ~ without (they|their)
i bite they (END|and|when|because)
i ~ (check|watch|look at) (their|they|they s) (live )?location
i ~ follow they (home|around|to|in (my|the)|from|every|without|when|for|into|END|last|all) !! on|advice
i ~ ((turn|show) up|wait|wait|park|park|sit|drive past|drive) ~ (outside|at|to|past|by|near)
     (their|they s|they) (\\S+ )?{workplace} ~~ (though|though|although|time|uninvited|tell me
     (to stop|not to)|every|see (if|who)|check|confront|scare|until|block|hour|all night|stop)
i ~ (message|text|call|contact) they ~ (from (new|different|other|fake|another|a)|\\d\\d+ time|hundred|all
     night|though|block)
(make|create|set up|use|open) ~ (fake|new|second) (account|profile|number) ~ (to|i) ~
     (message|watch|contact|follow|reach|test|check|see|spy|talk)
# not letting somebody go, see people, be private
i ~ not (let|allow) they (to )?(go out|leave|see|have (they|money|a|their)|talk to|speak to|work|wear|out|
    go (to|anywhere)|drive|meet|get out|past|use) !! my heart|(me|how|my)|to waste|through my
i ~ (block|stand|lock|bar|guard) ~ (door|doorway|car|exit|way out) ~~ (they|leave|go|stop)
i ~ (lock|trap|corner|shut|barricade) they (in|inside|up|out|until|from) !! (my|the) (heart|mind)|of my
i ~ (force|coerce|pressure|bully|bullied|make) they (to |into )?(stay|have sex|sex|delete|quit|turn|share|
    send me (photo|picture|proof)|hand|unlock|block|choose|prove|give (me|up)|cut off|stop (see|talk|speak)|
    sleep with|beg|promise|drop|ask)
i ~ (take|hide|keep|confiscate|lock|snatch|ruin|smash|throw|steal|stole|hold) (their|they s|they|the)
     (\\S+ )?{belongings} ~ (i|they|stop|make|punish|until|and (will|would|smash|break|throw)|off) !! away
     END
by (take|hide|lock|block) ~ (key|phone|passport|door|shoe)
they (have to|must|be only allow|be not allow) ~ (send me|ask me|ask my|get my|turn me|check with me|share|
    tell me every|permission|call me every|report to me)
i ~ (control|dictate|decide|restrict|police|monitor) (what they|who they|where they|their|all their|
    everything they|they s (money|phone|every))
# damage and spite
i ~ (key|slash|smash|torch|wreck|trash|brick|vandalised|ruin|burn|cut up|damage|set fire to)
     (up )?(they s|their|they|the) (\\S+ )?(car|tyres|tires|window|door|house|clothes|phone|laptop|bike|van|
    thing|stuff|belongings)
(slash|key) (their|they s|they|the) (car|tyres|tires)
"""

_TABLES = (
    (Family.SELF, _SELF),
    (Family.OTHER_SELF, _OTHER_SELF),
    (Family.FEAR, _FEAR),
    (Family.OWN_VIOLENCE, _OWN_VIOLENCE),
)

# --- what sets a match aside: the words just before or after it -------------------------------------------

_BRIDGE = (
    "want|go|think|thought|consider|plan|intend|intention|wish|to|of|about|any|on|feel|be|do|have|would|will|try|"
    "need|or|i|anything|in|at all|like|that"
)
_DENIED = (
    rf"(?<!can) (?:not|never|nor|neither)(?: (?:{_BRIDGE})){{0,6}} $"
    r"| (?:no|without)(?: (?:plan|intention|thought|wish|desire|urge|any|of|to|active)){0,5} $"
)
_ASKED = rf" ask(?: they| me)? (?:if|whether)(?: (?:{_BRIDGE})){{0,6}} $"
_TAKEN_BACK = r"^[^.]{0,40} but (?:i|it be a) lie "
_SAID_OF_OTHERS = (
    r" (?:they|you|people|everyone|everybody|we|who)(?: s)?(?:"
    r"(?: (?:be|do|have|will|would|could|can|may|might|not|never|want|try|to|of|about|think|thought|talk|feel|go|keep))*"
    r"|(?: [^ .,]+){0,4} (?:say|tell|text|talk|think|threaten|feel|message|write|claim)"
    r"(?: (?!i )[^ .,]+){0,5}) $"
)
_OF_ONESELF = r"\b(?:i|me|my|myself)\b"
_LIGHT = (
    r" (?:embarrass\S*|cringe\S*|mortif\S*|laugh\S*|hungover|awkward|clumsy|accident\S*|end up|avoid|in case i|(?:fall|trip|slip) and)"
    r"(?: [^.]*)? $"
)
_BY_MISHAP = r" (?:weapon|hike|surf|tennis|football|soccer|sport|cook|sew|play|game|ride|string|athlete|running|flip)s? "
_LOOK_AROUND = 90
"""Characters of plain text before and after a match that can set it aside."""


# --- reading the tables -----------------------------------------------------------------------------------

_WORD = "[^ .,]+"
_SYMBOLS = {
    "~~": f"(?:(?:{_WORD}|,) ){{0,10}}",
    "~": f"(?:(?!(?:they|not|never|no|it|i|nobody) ){_WORD} ){{0,4}}",
    "START": "[.,]",
    "END": "[.,]",
}


@cache
def _lines(table: str) -> tuple[str, ...]:
    """The patterns of a table; an indented line continues the one above it."""
    joined = table.strip().replace("\n    ", "")
    return tuple(line for line in joined.splitlines() if line and not line.startswith("#"))


def _expression(line: str) -> str:
    """One line of a table as a regular expression over plain text."""
    pattern, _, unless = (part.strip() for part in line.partition("!!"))
    if unless:
        pattern = f"(?:{pattern})(?! (?:{unless}) )"
    while named := re.search(r"\{([a-z' ]+)\}", pattern):
        pattern = f"{pattern[: named.start()]}({_GROUPS[named[1]]}){pattern[named.end() :]}"
    for symbol, meaning in _SYMBOLS.items():
        # a gap brings its own last space
        pattern = pattern.replace(f"{symbol} " if "~" in symbol else symbol, meaning)
    return re.sub(r"\((?!\?)", "(?:", pattern)


@cache
def _recognisers() -> tuple[tuple[Family, re.Pattern[str]], ...]:
    """All patterns of a family in one expression, made when the first text is looked at."""
    return tuple(
        (family, re.compile(f"(?<= )(?:{'|'.join(map(_expression, _lines(table)))})(?= )"))
        for family, table in _TABLES
    )


# --- plain words ------------------------------------------------------------------------------------------


class _Lexicon(NamedTuple):
    """What is known about words, made from the lists above when the first text is looked at."""

    plain: dict[str, tuple[str, ...]]
    fillers: frozenset[str]
    kin: frozenset[str]
    before_kin: frozenset[str]
    names: frozenset[str]
    known: frozenset[str]
    slips: dict[str, str]


def _without_one(word: str) -> Iterator[str]:
    """The word with each of its letters left out in turn."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


@cache
def _lexicon() -> _Lexicon:
    plain: dict[str, tuple[str, ...]] = {}
    for line in _FORMS.strip().splitlines():
        first, *others = line.split()
        plain |= {form: (first,) for form in (first, *others)}
    for pair in re.split(r"[|\n]", _WRITTEN_OUT.strip()):
        short, _, written = pair.partition("=")
        plain[short] = tuple(written.split())
    plain |= dict.fromkeys(_SOMEONE.split(), ("they",))
    plain |= dict.fromkeys(("his", "hers", "their", "theirs"), ("their",))
    tables = " ".join((*_GROUPS.values(), *(table for _, table in _TABLES)))
    lists = " ".join((_FILLERS, _KIN, _BEFORE_KIN, _NO_NAMES, *plain))
    return _Lexicon(
        plain=plain,
        fillers=frozenset(_FILLERS.split()),
        kin=frozenset(_KIN.split()),
        before_kin=frozenset(_BEFORE_KIN.split()),
        names=frozenset(_NAMES.split()),
        known=frozenset(re.findall("[a-z]+", tables)) | frozenset(lists.split()),
        slips={slip: word for word in _REPAIRED.split() for slip in (word, *_without_one(word))},
    )


_TOKEN = re.compile(
    r"(?P<word>\w(?:[\w'’‘ʼ`´\u0300-\u036f\u200b-\u200d\u2060\u00ad&]|[*@$!](?=\w))*)"
    r"|(?P<stop>[.!?…;。]+|\n\s*\n)|(?P<pause>[,:()\u2013\u2014]+|(?<=\s)-+(?=\s))"
)
_APOSTROPHES = str.maketrans(
    dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys(("\u200b", "\u200c", "\u200d", "\u2060", "\u00ad"), "")
)
_DISGUISES = str.maketrans("13!@$*", "ieiasi")
_ENDINGS = {"'s": "be", "'ll": "will", "'d": "would", "'ve": "have", "'re": "be", "'m": "be"}
_IS_NOT_HAS = frozenset("he she it that there who what where how here everyone nobody someone life nothing".split())
_AFTER_SAY = {"shed": ("they", "would"), "hell": ("they", "will"), "shell": ("they", "will")}
_SAYING = frozenset("say tell promise threaten that think if me because".split())
_THRICE = re.compile(r"(\w)\1{2,}")


def _plain_words(raw: str) -> tuple[str, ...]:
    """One written word in plain words, before people and fillers are looked at."""
    lexicon = _lexicon()
    word = unicodedata.normalize("NFKC", raw).casefold().translate(_APOSTROPHES).strip("'")
    bare = word.replace("'", "")
    if bare in lexicon.plain and (not word.endswith("'s") or word[:-2] in _IS_NOT_HAS):
        return lexicon.plain[bare]
    for ending, meaning in _ENDINGS.items():
        owner = word.removesuffix(ending)
        if owner and owner != word:
            return (*_plain_words(owner), "s" if ending == "'s" and owner not in _IS_NOT_HAS else meaning)
    if len(bare) > 3 and bare.endswith("s") and not bare.endswith("ss") and bare[:-1] in lexicon.known:
        return _plain_words(bare[:-1])
    if bare in lexicon.known or bare in lexicon.names:
        return (bare,)
    for ending in ("ing", "ed"):
        stem = bare.removesuffix(ending)
        if stem != bare and len(stem) > 2:
            for base in (stem, f"{stem}e", stem[:-1] if stem[-1] == stem[-2] else stem):
                if base in lexicon.known and base not in lexicon.fillers:
                    return _plain_words(base)
    if _THRICE.search(bare):
        once, twice = _THRICE.sub(r"\1", bare), _THRICE.sub(r"\1\1", bare)
        return _plain_words(twice if twice in lexicon.known else once)
    if not bare.isalpha():
        shown = bare.translate(_DISGUISES)
        return _plain_words(shown) if shown != bare and shown in lexicon.known else (bare,)
    if 6 <= len(bare) <= 12:
        for slip in (bare, *_without_one(bare)):
            if slip in lexicon.slips:
                return lexicon.plain.get(lexicon.slips[slip], (lexicon.slips[slip],))
    return (bare,)


class _Piece(NamedTuple):
    """One plain word or mark, and the stretch of the text it stands for."""

    plain: str
    start: int
    end: int
    written: str = ""


_PERSON = "a person"


def _pieces(text: str) -> list[_Piece]:
    """The text as plain words and marks, people turned into `they`, fillers left out."""
    lexicon = _lexicon()
    pieces: list[_Piece] = []
    sentence_begins = True
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        if token.lastgroup != "word":
            pieces.append(_Piece("." if token.lastgroup == "stop" else ",", start, end))
            sentence_begins = sentence_begins or token.lastgroup == "stop"
            continue
        written = token[0]
        capital = written[0].isupper() and written[1:2].islower() and not sentence_begins
        sentence_begins = False
        first, *more = _plain_words(written)
        if first in _AFTER_SAY and pieces and pieces[-1].plain in _SAYING:
            first, *more = _AFTER_SAY[first]
        if first == "ever" and pieces and pieces[-1].plain == "for":
            pieces[-1] = _Piece("forever", pieces[-1].start, end)
        elif first == "law" and [piece.plain for piece in pieces[-2:]] == ["they", "in"]:
            pieces[-2:] = [_Piece("they", pieces[-2].start, end, _PERSON)]
        elif first in lexicon.fillers:
            continue
        elif _names_a_person(first, lexicon) or (capital and first not in lexicon.known):
            while pieces and (pieces[-1].written in lexicon.before_kin or pieces[-1].written == _PERSON):
                start = pieces.pop().start
            pieces.append(_Piece("they", start, end, _PERSON))
            pieces.extend(_Piece(word, start, end) for word in more)
        else:
            pieces.extend(_Piece(word, start, end, written.casefold()) for word in (first, *more))
    return pieces


def _names_a_person(word: str, lexicon: _Lexicon) -> bool:
    return word in lexicon.names or word in lexicon.kin or (word.endswith("s") and word[:-1] in lexicon.kin)


# --- looking ----------------------------------------------------------------------------------------------


class _Around(NamedTuple):
    """What is looked for around a match."""

    denied: re.Pattern[str]
    taken_back: re.Pattern[str]
    of_others: re.Pattern[str]
    of_oneself: re.Pattern[str]
    light: re.Pattern[str]
    by_mishap: re.Pattern[str]


@cache
def _around() -> _Around:
    return _Around(
        re.compile(f"{_DENIED}|{_ASKED}"),
        re.compile(_TAKEN_BACK),
        re.compile(_SAID_OF_OTHERS),
        re.compile(_OF_ONESELF),
        re.compile(_LIGHT),
        re.compile(_BY_MISHAP),
    )


def _counts(family: Family, plain: str, found: re.Match[str]) -> bool:
    """Whether nothing around the match denies it, asks for it, jokes or says it of somebody else."""
    around = _around()
    before = plain[max(0, found.start() - _LOOK_AROUND) : found.start()]
    after = plain[found.end() : found.end() + _LOOK_AROUND]
    if around.denied.search(before) and not around.taken_back.search(after):
        return False
    if family in (Family.OTHER_SELF, Family.OWN_VIOLENCE):
        return True
    if family is Family.SELF and around.light.search(before):
        return False
    if family is Family.SELF and "kill" not in found[0] and "myself" in found[0] and around.by_mishap.search(before):
        return False
    if around.of_oneself.search(found[0]) or found[0].startswith(("they ", "their ")):
        return True
    return not around.of_others.search(before)



def _first(family: Family, recogniser: re.Pattern[str], plain: str) -> re.Match[str] | None:
    """The first match that counts."""
    found = recogniser.search(plain)
    while found is not None and not _counts(family, plain, found):
        found = recogniser.search(plain, found.start() + 1)
    return found


def _windows(text: str) -> Iterator[str]:
    """The text in stretches of bounded length that overlap."""
    yield text[:WINDOW]
    for start in range(WINDOW - OVERLAP, len(text) - OVERLAP, WINDOW - OVERLAP):
        yield text[start : start + WINDOW]


def danger_signals(text: str) -> tuple[Signal, ...]:
    """The families of danger the words of a text belong to: at most one signal each, the most urgent first."""
    signals: dict[Family, Signal] = {}
    for window in _windows(text):
        pieces = _pieces(window)
        begins = [3]
        for piece in pieces:
            begins.append(begins[-1] + len(piece.plain) + 1)
        plain = f" . {''.join(f'{piece.plain} ' for piece in pieces)}. "
        for family, recogniser in _recognisers():
            if family in signals or (found := _first(family, recogniser, plain)) is None:
                continue
            led = pieces[max(0, bisect_right(begins, found.start()) - 1) : bisect_left(begins, found.end())]
            words = [piece for piece in led if piece.plain not in (".", ",")]
            signals[family] = Signal(family, window[words[0].start : words[-1].end])
        if len(signals) == len(Family):
            break
    return tuple(signals[family] for family in Family if family in signals)
