"""Generated from data/week_questions.yaml by tools/ship_content.py; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

WEEK_QUESTIONS: "tuple[dict[str, Any], ...]" = (
    {
        'key': 'what-it-taught',
        'ask': 'Something from earlier came up this week. What did it teach you to expect of people?',
        'other': False,
        'fits': (
            'past-betrayal',
            'childhood',
            'traumatic-event',
        ),
        'help': (
            'One thing is enough. It may have been true there, and be different here.',
        ),
    },
    {
        'key': 'another-time',
        'ask': 'Where did today feel like another time this week?',
        'other': False,
        'fits': (
            'past-betrayal',
            'abandonment',
            'traumatic-event',
        ),
        'help': (
            'A place, a tone, a silence. A word for it is enough; nothing has to be told in detail.',
        ),
    },
    {
        'key': 'how-it-showed',
        'ask': 'How did distrust show in what you did with others this week?',
        'other': True,
        'fits': (
            'check',
            'ask-again',
            'test',
            'accuse',
            'control',
            'question-motives',
        ),
        'help': (
            'What you did or left out, as a camera would have seen it.',
        ),
    },
    {
        'key': 'kept-back',
        'ask': 'When was there something this week that you wanted to say and kept back?',
        'other': True,
        'fits': (
            'avoid',
            'go-silent',
            'communication-breakdown',
            'fear-of-vulnerability',
        ),
        'help': (
            'To anyone. What would have been the first sentence?',
        ),
    },
    {
        'key': 'needed-openness',
        'ask': 'What did you stay away from this week that would have needed some openness?',
        'other': False,
        'fits': (
            'avoid',
            'go-silent',
            'fear-of-vulnerability',
            'fear-of-intimacy',
            'isolation',
        ),
        'help': (
            'A call, a question, an evening. Staying away can have been right; it is only looked at.',
        ),
    },
    {
        'key': 'one-or-two',
        'ask': 'What did you take from one single event this week, and what else was there?',
        'other': False,
        'fits': (
            'over-analyse',
            'anxiety',
        ),
        'help': (
            'One evening can weigh more than ten others. Name the one, then what stood beside it.',
        ),
    },
    {
        'key': 'closeness',
        'ask': 'When did you want closeness this week, and when did you have it?',
        'other': False,
        'fits': (
            'cling',
            'abandonment',
            'isolation',
            'fear-of-intimacy',
        ),
        'help': (
            'Wanted and had are two things; both are worth a word.',
        ),
    },
    {
        'key': 'space',
        'ask': 'When did you want space for yourself this week, and when did you have it?',
        'other': False,
        'fits': (
            'please',
            'control',
            'trouble-with-relationships',
        ),
        'help': (
            'An hour, a room, an evening without a phone.',
        ),
    },
    {
        'key': 'only-for-you',
        'ask': 'What did you do this week that was only for you?',
        'other': False,
        'fits': (
            'cling',
            'please',
            'low-mood',
        ),
        'help': (
            'However small. If there was nothing, what would it have been?',
        ),
    },
    {
        'key': 'said-yes',
        'ask': 'Where did you say yes this week and mean no?',
        'other': False,
        'fits': (
            'please',
            'rejection',
        ),
        'help': (
            'What would a kind no have sounded like?',
        ),
    },
    {
        'key': 'a-limit',
        'ask': 'Which limit did you keep this week, or wish you had kept?',
        'other': False,
        'fits': (
            'please',
            'broken-promises',
            'past-betrayal',
        ),
        'help': (
            'A limit is what you do, not what they must do.',
        ),
    },
    {
        'key': 'asked-instead',
        'ask': 'What did you find out this week by asking instead of guessing?',
        'other': True,
        'fits': (
            'communication-breakdown',
            'over-analyse',
            'question-motives',
        ),
        'help': (
            'Or what could have been asked.',
        ),
    },
    {
        'key': 'a-talk',
        'ask': 'Which talk are you putting off, and what would make it a little easier?',
        'other': True,
        'fits': (
            'avoid',
            'dishonesty',
            'communication-breakdown',
        ),
        'help': (
            'A time, a place, somebody who knows of it. It need not be this week.',
        ),
    },
    {
        'key': 'promise-kept-by-them',
        'ask': 'Which small promise did somebody keep this week?',
        'other': True,
        'fits': (
            'broken-promises',
            'dishonesty',
        ),
        'help': (
            'Anybody: a friend, a colleague, whoever said they would call and did.',
        ),
    },
    {
        'key': 'promise-kept-by-you',
        'ask': 'Which small promise did you keep this week, to yourself or to somebody else?',
        'other': False,
        'fits': (
            'insecurity',
            'self-sabotage',
        ),
        'help': (
            'Getting up, calling back, going to bed in time. Small ones count.',
        ),
    },
    {
        'key': 'a-little-safer',
        'ask': 'When did you feel a little safer than usual this week, and what was around you?',
        'other': False,
        'fits': (
            'anxiety',
            'fear-of-vulnerability',
        ),
        'help': (
            'Where was it, who was there, what was quiet?',
        ),
    },
    {
        'key': 'own-judgement',
        'ask': 'Where did you trust your own judgement this week, and what came of it?',
        'other': False,
        'fits': (
            'insecurity',
            'ask-again',
            'self-sabotage',
        ),
        'help': (
            'A decision, a feeling that was right, a guess that was not.',
        ),
    },
    {
        'key': 'who-could-hear',
        'ask': 'Who could hear about this week from you?',
        'other': False,
        'fits': (
            'isolation',
            'low-mood',
            'abandonment',
        ),
        'help': (
            'A name is enough. Writing it tells nobody.',
        ),
    },
    {
        'key': 'what-a-friend-would-hear',
        'ask': 'What would you say to a friend who had this week?',
        'other': False,
        'fits': (
            'insecurity',
            'rejection',
            'compare',
            'low-mood',
        ),
        'help': (
            'The way you would say it to them, not the way you talk to yourself.',
        ),
    },
)
