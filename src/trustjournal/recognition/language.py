"""Whether a text is English, as far as the model has to know: it says nothing about any other. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trustjournal.recognition.families import families_of
from trustjournal.recognition.reading import Word

ENOUGH = 0.25
"""Which share of the words has to be everyday English, and which share beside those may be foreign."""

# Everyday words of English, those among them that other languages have too included.
_EVERYDAY = frozenset(
    """a i my you your yours he she he's she's his her it its we our they them their theirs the this these
    those there here what which who whose where when why how and or but because though if with
    without from about into of in on at by to for is are was were be being been am have has had
    having do does did doing would could should shall might must can cannot will not never again
    only just too so very much many more most other another every each all some any than then up
    down out off over before after behind back away still enough nothing something everything nobody
    somebody everybody anyone someone everyone thing things me him us myself feel feels feeling felt
    think thinks thinking thought know knows knew want wants wanted go goes going went gone get gets
    got make makes made say says said see saw seen tell tells told come came keep kept leave leaves
    left love loves loved hate hates hated hurt hurts need needs trust trusted lie lies lied lying
    liar like likes cheated cheating call called ask asked talk talked believe believed forget
    forgot give gave take took friend friends people man men woman women mother father mum mom dad
    husband wife boyfriend girlfriend always ever alone afraid scared angry sad ashamed good better
    best bad worse worst wrong right sure year years day days night today tomorrow yesterday home
    house work job life time no one as that""".split()  # noqa: SIM905
)

# Short words that stand in nearly every sentence of German, Dutch, French, Spanish, Portuguese, Italian,
# Swedish, Danish, Polish, Czech, Finnish or Turkish, and in hardly any English one.
_ELSEWHERE = (
    frozenset(
        """ich du er sie es wir ihr mich dich mir dir sich der das den dem des ein eine einen einer und oder
        aber nicht nie kein keine ist bin bist sind hat habe hast haben wird wieder immer mein meine
        dein zu auf mit von für wie ik jij je hij zij ze wij het een niet nooit geen mijn zijn heeft
        heb ben wordt altijd weer voor met naar dat tu il elle nous vous ils elles le la les un une
        des du et ou ne pas jamais mon ma mes suis es est sont ai as avec pour dans que qui ce moi
        toi yo él ella nosotros ellos el los las una y o pero nunca siempre mi mis su soy eres es
        está estoy son he ha con para por en qué quien se te lo eu ele ela nós eles os uma e mas não
        nunca sempre meu minha sou está estou com para em quem io lui lei noi loro gli della di ma
        non mai sempre mio mia sono sei è siamo ho hai con per che chi mi ti si jag han hon vi de
        ett och men inte aldrig alltid min mitt är har med för på att det den mig dig sig jeg hun
        ikke og til af på er mig ja ty on ona oni nie się jest są mnie mi ale zawsze nigdy mój moja
        z na do że to já jsem jsi není ale vždy nikdy můj že se minä sinä hän me he ei ole olen on
        en aina minua niemand nadie quiere ama rien personne nessuno nikt ingen ingenting niets
        nichts die man was war ben sen biz onlar bir ve değil her zaman beni bana çok""".split()  # noqa: SIM905
    )
    - _EVERYDAY
)


def is_english(words: Sequence[Word]) -> bool:
    """Whether the words read like English."""
    english = sum(word.folded in _EVERYDAY or bool(families_of(word.folded)) for word in words)
    elsewhere = sum(word.folded in _ELSEWHERE for word in words)
    return english > 0 and english >= ENOUGH * len(words) and elsewhere <= ENOUGH * english
