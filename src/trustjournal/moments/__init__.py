"""Points in time people write, and spans to look back on; pure, the clock is an argument.

`understand_when` reads what people type for "when did it happen", `understand_until` what they type for
"until when". A `Moment` is what was lived: an instant, the local offset it had, and how exactly it is known.
"""

from trustjournal.moments.moment import Moment, PartOfDay, Precision
from trustjournal.moments.spans import SinceAfterUntil, Span, month_to, span_between, week_to, year_to
from trustjournal.moments.speech import spoken
from trustjournal.moments.unclear import WhenUnclear
from trustjournal.moments.when import Understood, understand_until, understand_when

__all__ = [
    "Moment",
    "PartOfDay",
    "Precision",
    "SinceAfterUntil",
    "Span",
    "Understood",
    "WhenUnclear",
    "month_to",
    "span_between",
    "spoken",
    "understand_until",
    "understand_when",
    "week_to",
    "year_to",
]
