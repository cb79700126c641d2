"""Generated from data/thinking_traps.yaml by tools/ship_content.py; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

THINKING_TRAPS: "tuple[dict[str, Any], ...]" = (
    {
        'key': 'all-or-nothing',
        'name': 'all or nothing',
        'explanation': 'There are two ends only, and nothing in between.',
        'example': 'Either they tell me everything or there is no trust at all.',
        'cues': (),
    },
    {
        'key': 'overgeneralising',
        'name': 'overgeneralising',
        'explanation': 'One time becomes every time, one person becomes everyone.',
        'example': 'It happened once, so it will always happen to me.',
        'cues': (),
    },
    {
        'key': 'mental-filter',
        'name': 'mental filter',
        'explanation': 'One dark detail fills the view, and the rest of the day is not seen.',
        'example': 'They were short with me at the door, so the whole evening was false.',
        'cues': (),
    },
    {
        'key': 'discounting-the-positive',
        'name': 'discounting the positive',
        'explanation': 'What was good is taken not to count.',
        'example': 'They only came over because they had nothing else to do.',
        'cues': (),
    },
    {
        'key': 'mind-reading',
        'name': 'mind reading',
        'explanation': 'You know what somebody else thinks or means without having asked.',
        'example': 'They think I am too much.',
        'cues': (),
    },
    {
        'key': 'fortune-telling',
        'name': 'fortune telling',
        'explanation': 'What is still to come is treated as settled.',
        'example': 'They are going to leave, it is only a matter of time.',
        'cues': (),
    },
    {
        'key': 'catastrophising',
        'name': 'catastrophising',
        'explanation': 'The worst that could be is taken as what is, or the good is made very small.',
        'example': 'If this breaks, I will never get over it.',
        'cues': (),
    },
    {
        'key': 'emotional-reasoning',
        'name': 'emotional reasoning',
        'explanation': 'It feels so, and the feeling is taken as the proof.',
        'example': 'I am this scared, so something must be going on.',
        'cues': (),
    },
    {
        'key': 'should-statements',
        'name': 'should statements',
        'explanation': 'A rule for you or for others stands where a wish could stand.',
        'example': 'They should know what I need without being told.',
        'cues': (),
    },
    {
        'key': 'labelling',
        'name': 'labelling',
        'explanation': 'One word for a whole person, taken from one thing they did.',
        'example': 'I am an idiot. They are a liar through and through.',
        'cues': (),
    },
    {
        'key': 'personalising',
        'name': 'personalising',
        'explanation': 'What others do is taken to be about you.',
        'example': 'They are quiet tonight, it must be something I did.',
        'cues': (),
    },
    {
        'key': 'blaming',
        'name': 'blaming',
        'explanation': 'All of it is laid on one side, and the rest drops out of sight.',
        'example': 'If they had answered, I would never have shouted.',
        'cues': (),
    },
    {
        'key': 'comparing',
        'name': 'comparing',
        'explanation': 'Your inside is held against what others show of themselves.',
        'example': 'Everyone else is loved without having to ask.',
        'cues': (),
    },
)
