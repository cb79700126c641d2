"""Generated from data/rebuilding.yaml by tools/ship_content.py; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

REBUILDING: "dict[str, Any]" = {
    'step': {
        'text': {
            'ask': 'What small act of openness? One line.',
            'hint': 'Something you could do in a few minutes',
            'help': (
                'To say a need, ask for help, tell how it was, let something stay unchecked.',
                'Small enough that a no could be borne. Small is not less.',
            ),
            'options': (),
        },
        'person': {
            'ask': 'With whom?',
            'hint': 'A name. Enter nobody in particular',
            'help': (
                'Somebody who has shown that they can be trusted with something of this size.',
            ),
            'options': (),
        },
        'shown': {
            'ask': 'What has {name} shown that makes them worth it?',
            'hint': 'Enter skips',
            'help': (
                'Something they did, as a camera saw it. It may be small.',
                'If nothing comes to mind, a smaller step or somebody else may fit better.',
            ),
            'options': (),
        },
        'predicts': {
            'ask': 'What do you foresee, and how likely does it seem, 0 to 100?',
            'hint': 'they laugh it off, 70 · Enter skips',
            'help': (
                'Something that could be seen or heard. The number goes behind a comma.',
                'Afterwards it stands beside what happened.',
            ),
            'options': (),
        },
        'size_and_when': {
            'ask': 'How much does it ask of you, 1 to 5, and when?',
            'hint': '1 is the least charged: 2 saturday · 1. Enter skips',
            'help': (
                '1 is hardly more than usual, 5 is what you would not do today.',
                'From its day on trust asks what came of it, at most once a day. Nothing rings.',
            ),
            'options': (),
        },
        'happened': {
            'ask': 'What happened? As a camera saw it.',
            'hint': 'Enter skips',
            'help': (
                'What you did, what they did. That it was not done is an answer too.',
            ),
            'options': (),
        },
        'went': {
            'ask': 'Beside what you hoped, how did it go?',
            'options': (
                {
                    'key': 'better',
                    'label': 'better',
                },
                {
                    'key': 'as-hoped',
                    'label': 'as hoped',
                },
                {
                    'key': 'harder',
                    'label': 'harder',
                },
                {
                    'key': 'cannot-tell',
                    'label': 'cannot tell',
                },
            ),
            'hint': 'A number. Enter skips',
            'help': (
                'As it was for you. Nothing is counted from it.',
            ),
        },
        'outcome': {
            'ask': 'You foresaw: "{predicts}"',
            'options': (
                {
                    'key': 'came-true',
                    'label': 'came true',
                },
                {
                    'key': 'partly',
                    'label': 'partly',
                },
                {
                    'key': 'did-not',
                    'label': 'did not',
                },
                {
                    'key': 'cannot-tell',
                    'label': 'cannot tell',
                },
            ),
            'hint': 'A number. Enter skips',
            'help': (
                'As you see it; nobody marks this. In between is an answer too.',
            ),
        },
        'learned': {
            'ask': 'What did you learn? One line.',
            'hint': 'Enter skips',
            'help': (
                'About them, about you, or about the next step.',
            ),
            'options': (),
        },
        'likely_again': {
            'ask': 'How likely would it seem another time?   was {before}',
            'hint': '0 not at all, 100 certain. Enter skips',
            'help': (
                'A number from 0 to 100, the way it is now. It may be the same, or more.',
            ),
            'options': (),
        },
        'belief_again': {
            'ask': '"{thought}"   was {before}, now?',
            'hint': '0 not at all, 100 completely. Enter skips',
            'help': (
                'The thought this step came from, as it is now. It may be the same, or more.',
            ),
            'options': (),
        },
        'offer': {
            'ask': '{which} has come to its day. What came of it?',
            'hint': 'Enter another day · y now',
            'help': (
                'It takes a minute, and each question can be skipped.',
                'trust step done asks at any time; trust config quiet sets hours without.',
            ),
            'options': (),
        },
    },
    'promise': {
        'text': {
            'ask': 'What was promised? One line.',
            'hint': 'Small enough to know whether it was kept',
            'help': (
                'To call on Sunday, to say it beforehand, to be home by eight.',
            ),
            'options': (),
        },
        'whose': {
            'ask': 'Whose promise is it?',
            'options': (
                {
                    'key': 'mine',
                    'label': 'mine',
                },
                {
                    'key': 'theirs',
                    'label': 'theirs',
                },
            ),
            'hint': 'm mine · t theirs',
            'help': (
                'Both sides count alike.',
            ),
        },
        'person': {
            'ask': 'With whom?',
            'hint': 'A name. Enter nobody in particular',
            'help': (
                'The person it was given to, or who gave it. "myself" is fine.',
            ),
            'options': (),
        },
        'when': {
            'ask': 'By when?',
            'hint': 'sunday · in 2 weeks · Enter leaves it open',
            'help': (
                'A day alone is enough. Nothing rings.',
            ),
            'options': (),
        },
        'kept': {
            'ask': 'Was it kept?',
            'hint': 'k kept · m missed · Enter another day',
            'help': (
                'As you see it. Both sides count alike.',
            ),
            'options': (),
        },
        'happened': {
            'ask': 'What happened? One line, if you like.',
            'hint': 'Enter skips',
            'help': (
                'As a camera saw it. It can stand as evidence later, if you choose it.',
            ),
            'options': (),
        },
    },
    'boundary': {
        'text': {
            'ask': 'What is the boundary, in your own words?',
            'hint': 'What you will do, not what they must do',
            'help': (
                'For example: "I answer messages after work, not during it."',
                'A boundary can be set without being announced.',
            ),
            'options': (),
        },
        'concerns': {
            'ask': 'What is it about?',
            'options': (
                {
                    'key': 'space',
                    'label': 'space',
                },
                {
                    'key': 'communication',
                    'label': 'ways to communicate',
                },
                {
                    'key': 'needs',
                    'label': 'needs',
                },
            ),
            'hint': 'A number. Enter skips',
            'help': (
                'It only serves to find it again.',
            ),
        },
        'person': {
            'ask': 'With whom?',
            'hint': 'A name. Enter with anybody',
            'help': (
                'It stands at the check-in with them.',
            ),
            'options': (),
        },
    },
    'talk': {
        'person': {
            'ask': 'With whom?',
            'hint': 'A name. Enter leaves it open',
            'help': (
                'One person, one thing.',
            ),
            'options': (),
        },
        'happened': {
            'ask': 'What happened? What did they say, what did you hear?',
            'hint': 'Enter skips',
            'help': (
                'What was said, and what you two agreed on, if anything.',
                'A promise made there can be kept with: trust promise add',
            ),
            'options': (),
        },
    },
    'check_in': {
        'text': {
            'ask': 'What was said? One line is enough.',
            'hint': 'Enter: nothing is kept',
            'help': (
                'What stays with you, on either side.',
            ),
            'options': (),
        },
    },
    'person': {
        'near': {
            'ask': '{typed} is new here. Is it {name}?',
            'hint': 'Enter yes · n somebody new',
            'help': (
                'One letter is between the two names. Somebody new is simply kept as you typed it.',
            ),
            'options': (),
        },
    },
    'safety_note': {
        'concerns': {
            'ask': 'What is it about?',
            'options': (
                {
                    'key': 'signs',
                    'label': 'how I notice it is getting hard',
                },
                {
                    'key': 'calms',
                    'label': 'what calms me',
                },
                {
                    'key': 'people',
                    'label': 'people who are good for me',
                },
                {
                    'key': 'places',
                    'label': 'places that are good for me',
                },
                {
                    'key': 'professionals',
                    'label': 'professionals I can turn to',
                },
                {
                    'key': 'surroundings',
                    'label': 'what makes it safer around me',
                },
            ),
            'hint': 'A number',
            'help': (
                'It is the heading under which it will stand.',
            ),
        },
        'signs': {
            'ask': 'How do you notice that it is getting hard?',
            'hint': 'One per line, an empty line goes on',
            'help': (
                'A thought, a mood, something you do: not sleeping, reading old messages.',
                'It is for a day on which you cannot think of it.',
            ),
            'options': (),
        },
        'calms': {
            'ask': 'What has calmed you before, on your own?',
            'hint': 'One per line, an empty line goes on',
            'help': (
                'Small things count: a walk, cold water, a film you know by heart.',
            ),
            'options': (),
        },
        'people': {
            'ask': 'Who is good to be with or to call, even without talking about it?',
            'hint': 'A name, a number to call. An empty line goes on',
            'help': (
                'Somebody who stays calm. You need not tell them why.',
                'Leave out anybody you are afraid of.',
            ),
            'options': (),
        },
        'places': {
            'ask': 'Where are you better off for an hour?',
            'hint': 'One per line, an empty line goes on',
            'help': (
                "A library, a friend's kitchen, a bench by the water.",
            ),
            'options': (),
        },
        'professionals': {
            'ask': 'Which professionals can you turn to?',
            'hint': 'A name, a number, the hours. An empty line goes on',
            'help': (
                'A doctor, a therapist, a counselling service, a line to call.',
                'trust help-now has numbers of many countries.',
            ),
            'options': (),
        },
        'surroundings': {
            'ask': 'What would make it safer around you on a bad day?',
            'hint': 'One per line, an empty line goes on',
            'help': (
                'Something out of reach, somebody who stays, a door that can be closed.',
            ),
            'options': (),
        },
    },
    'root': {
        'text': {
            'ask': 'What shall it be called? A name is enough. Nothing more is needed.',
            'hint': 'A year, a place, a letter: whatever you will know it by',
            'help': (
                'Something earlier that left its mark: a betrayal, being left, being turned away.',
                'Nothing has to be told. Others may look at this screen one day.',
            ),
            'options': (),
        },
        'when': {
            'ask': 'When was it? In your own words.',
            'hint': 'as a child · 2019 · Enter leaves it open',
            'help': (
                'No date is needed. It only serves to tell it from others.',
            ),
            'options': (),
        },
        'beliefs': {
            'ask': '{root}: what did it leave you believing about trust?',
            'hint': 'Enter skips · p two quiet minutes · Ctrl-C stops, and that is fine',
            'help': (
                'A sentence is enough. It need not be fair, and it need not be true today.',
                'It made sense then. Whether it still does is another question, for another day.',
            ),
            'options': (),
        },
        'ways': {
            'ask': 'Where does it show in what you do with others today?',
            'hint': 'Enter skips · p two quiet minutes · Ctrl-C stops, and that is fine',
            'help': (
                'Asking twice, checking, going silent, leaving first: one thing is enough.',
            ),
            'options': (),
        },
        'avoided': {
            'ask': 'Is there something you leave out, because it would need openness?',
            'hint': 'Enter skips · p two quiet minutes · Ctrl-C stops, and that is fine',
            'help': (
                'To ask for help, to say what you need, to let somebody near.',
            ),
            'options': (),
        },
    },
    'good': {
        'kind': {
            'ask': 'What kind of moment was it?',
            'options': (
                {
                    'key': 'reassurance',
                    'label': 'reassurance, freely given',
                },
                {
                    'key': 'ritual',
                    'label': 'something we always do',
                },
                {
                    'key': 'shared',
                    'label': 'something shared',
                },
                {
                    'key': 'transparency',
                    'label': 'openness, unasked',
                },
                {
                    'key': 'apology',
                    'label': 'an apology',
                },
                {
                    'key': 'forgiving',
                    'label': 'forgiving',
                },
                {
                    'key': 'gratitude',
                    'label': 'gratitude',
                },
                {
                    'key': 'milestone',
                    'label': 'a milestone, however small',
                },
            ),
            'hint': 'A number. Enter none of these',
            'help': (
                'It only serves to see later which kinds there were. Most moments need none.',
            ),
        },
        'offer': {
            'ask': '"{words}"   Keep it as a good moment?',
            'hint': 'Enter leaves it · g keeps it',
            'help': (
                'It can stand as something you saw when a thought is looked at.',
                'trust good keeps one at any time, in any words.',
            ),
            'options': (),
        },
    },
    'cost': {
        'cost': {
            'ask': 'What does it cost you, this thought and what it leads to?',
            'options': (
                {
                    'key': 'relationships',
                    'label': 'finding or keeping people',
                },
                {
                    'key': 'intimacy',
                    'label': 'fear of being close',
                },
                {
                    'key': 'isolation',
                    'label': 'being alone with it',
                },
                {
                    'key': 'self-sabotage',
                    'label': 'spoiling it myself',
                },
                {
                    'key': 'anxiety',
                    'label': 'anxiety',
                },
                {
                    'key': 'low-mood',
                    'label': 'low mood',
                },
            ),
            'hint': 'Numbers or own words, with commas. Enter skips',
            'help': (
                'What you notice in yourself, not what anybody should conclude from it.',
            ),
        },
    },
    'balance': {
        'closeness': {
            'ask': 'Closeness with {name}, beside what you would like?',
            'options': (
                {
                    'key': 'more',
                    'label': 'closer wanted',
                },
                {
                    'key': 'right',
                    'label': 'closeness about right',
                },
                {
                    'key': 'less',
                    'label': 'less closeness wanted',
                },
            ),
            'hint': 'A number. Enter skips',
            'help': (
                'As it is these days, from the gut. The two of you may want different things.',
            ),
        },
        'space': {
            'ask': 'Space for yourself beside {name}?',
            'options': (
                {
                    'key': 'more',
                    'label': 'more space wanted',
                },
                {
                    'key': 'right',
                    'label': 'space about right',
                },
                {
                    'key': 'less',
                    'label': 'less space wanted',
                },
            ),
            'hint': 'A number. Enter skips',
            'help': (
                'Time, interests and people of your own. Wanting it is not going away.',
            ),
        },
    },
    'balance_at_work': {
        'closeness': {
            'ask': 'Working together with {name}, and relying on each other?',
            'options': (
                {
                    'key': 'more',
                    'label': 'more together wanted',
                },
                {
                    'key': 'right',
                    'label': 'together about right',
                },
                {
                    'key': 'less',
                    'label': 'less together wanted',
                },
            ),
            'hint': 'A number. Enter skips',
            'help': (
                'What you share, hand over and count on, as it is these days.',
            ),
        },
        'space': {
            'ask': 'Room to work in your own way beside {name}?',
            'options': (
                {
                    'key': 'more',
                    'label': 'more room wanted',
                },
                {
                    'key': 'right',
                    'label': 'room about right',
                },
                {
                    'key': 'less',
                    'label': 'less room wanted',
                },
            ),
            'hint': 'A number. Enter skips',
            'help': (
                'What you decide yourself, without being watched over.',
            ),
        },
    },
    'bridge': {
        'line': {
            'ask': '{stage}',
            'hint': 'One line of yours. Enter leaves it',
            'help': (
                'What stands there for you. It is yours; nobody else has to agree.',
            ),
            'options': (),
        },
        'stage': {
            'ask': 'Which stage?',
            'options': (
                {
                    'key': 'foundation',
                    'label': 'Foundation · what was damaged, and why',
                },
                {
                    'key': 'plan',
                    'label': 'Plan · what both of you want, and know of',
                },
                {
                    'key': 'materials',
                    'label': 'Materials · honesty, listening, how it is for them',
                },
                {
                    'key': 'construction',
                    'label': 'Construction · what is done, stone by stone',
                },
                {
                    'key': 'maintenance',
                    'label': 'Maintenance · looking after it',
                },
            ),
            'hint': None,
            'help': (
                'They stand in the order of building, and can be filled in any. trust guide bridge explains them.',
            ),
        },
        'stage_of_mine': {
            'ask': 'Which stage?',
            'options': (
                {
                    'key': 'foundation',
                    'label': 'Foundation · what shook it, and why',
                },
                {
                    'key': 'plan',
                    'label': 'Judgement · how you tell what to believe',
                },
                {
                    'key': 'materials',
                    'label': 'Choice of people · whom you let near, and why',
                },
                {
                    'key': 'construction',
                    'label': 'Adapting · what you do when it turns out otherwise',
                },
                {
                    'key': 'maintenance',
                    'label': 'Upkeep · what keeps it standing',
                },
            ),
            'hint': None,
            'help': (
                'Trust in yourself, in the same five. trust guide bridge explains them.',
            ),
        },
    },
    'says': {
        'root_high': (
            'Today was hard already. Stopping here is fine: trust pause, trust help-now.',
        ),
        'next_larger': (
            'Another day, if you like: a step of size {size} again, or {larger}.',
        ),
        'next_smaller': (
            'Another day, if you like: a step of size {size} again, or a smaller one.',
        ),
        'next_again': (
            'Another day, if you like: a step of size {size} again.',
        ),
        'stands': (
            'It stands in a list of its own as {practice}: trust {command}',
        ),
        'show_missed': (
            'p shows promises with {name} that were missed',
        ),
        'show_kept': (
            'p shows promises with {name} that were kept',
        ),
        'take_promise': (
            'A letter takes that line · an empty line goes on',
        ),
        'kept_mine': (
            'I promised {name} "{promise}" and kept it, {day}',
        ),
        'kept_theirs': (
            '{name} promised "{promise}" and kept it, {day}',
        ),
        'missed_mine': (
            'I promised {name} "{promise}" and did not keep it, {day}',
        ),
        'missed_theirs': (
            '{name} promised "{promise}" and did not keep it, {day}',
        ),
        'safety_begin': (
            'Notes for a bad day, in your words. Six short questions, each can be skipped.',
        ),
        'safety_none': (
            'Nothing is noted yet. trust safety add asks six short questions.',
            'Somebody to talk to, right now: trust help-now',
        ),
    },
}
