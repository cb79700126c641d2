"""Generated from data/notices.yaml by tools/ship_content.py; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NOTICES: "dict[str, Any]" = {
    'families': {
        'self': {
            'kind': 'listening',
            'lines': (
                'It is kept. Some of these words sound like thoughts of dying or self-harm.',
                'This program cannot judge that, and nobody reads it.',
                'You need not be alone with it.',
            ),
            'number': (
                'Someone can listen right now: {line_name} {line} ({country}, checked {checked_on}).',
                'If it cannot wait: {emergency}. Other countries: trust help-now.',
            ),
            'no_number': (
                'Someone can listen right now: findahelpline.com, in over 130 countries.',
                'If it cannot wait: your local emergency number. More: trust help-now.',
            ),
            'after': (
                'The thought can wait. Somebody near you, or a voice on the phone, comes first.',
            ),
            'more': (
                'This was shown because of single words. If they meant something else,',
                'say so, and it is hidden for this thought.',
                'Nothing was changed in what you wrote, and nothing was sent.',
            ),
        },
        'other_self': {
            'kind': 'listening',
            'lines': (
                'It is kept. You write that someone else spoke of dying or self-harm.',
                'You can take such words seriously without carrying them alone,',
                'and without doing all that is asked.',
            ),
            'number': (
                'You can ask a line what to do: {line_name} {line} ({country}, checked {checked_on}).',
                'If it is happening now: {emergency}. Other countries: trust help-now.',
            ),
            'no_number': (
                'You can ask a line what to do: findahelpline.com, in over 130 countries.',
                'If it is happening now: your local emergency number. More: trust help-now.',
            ),
            'after': (
                'Sometimes such words also serve to keep a person from going. Both can be true.',
            ),
            'more': (
                'Whether they act on it is not in your hands alone, and not your fault.',
                'Nothing was changed in what you wrote, and nothing was sent.',
            ),
        },
        'fear': {
            'kind': 'abuse',
            'lines': (
                'It is kept. Being afraid of someone is not a thinking trap.',
            ),
            'number': (
                'You can talk to people who know this: {line} ({country}, checked {checked_on}).',
                'If it is now: {emergency}.  Other countries: trust help-now.  Nothing here is sent.',
            ),
            'no_number': (
                'You can find people who know this: findahelpline.com, in over 130 countries.',
                'If it is now: {emergency}. More: trust help-now. Nothing here is sent.',
            ),
            'after': (
                'Others may see this screen, and calls leave a trace: c clears it · ? more',
            ),
            'more': (
                "Calls stand on the phone's list and on its bill. A friend's phone may be safer.",
                'The terminal keeps what was shown: close its window as well. See: trust privacy',
                'This thought is not offered for a reframe. You can still open it by its number.',
            ),
        },
        'own_violence': {
            'kind': 'listening',
            'lines': (
                'It is kept. You write about something done to another person, or close to it.',
                'This is too much for a program. A person can listen.',
            ),
            'number': (
                'To talk to someone: {line_name} {line} ({country}, checked {checked_on}).',
                'If someone is in danger now: {emergency}. Other countries: trust help-now.',
            ),
            'no_number': (
                'To talk to someone: findahelpline.com, in over 130 countries.',
                'If someone is in danger now: your local emergency number. More: trust help-now.',
            ),
            'after': (),
            'more': (
                'Nothing was changed in what you wrote, and nothing was sent.',
            ),
        },
    },
    'choices': (
        {
            'key': 'go-on',
            'label': 'go on',
        },
        {
            'key': 'stop',
            'label': 'stop here',
        },
        {
            'key': 'not-meant',
            'label': 'not what I meant',
        },
    ),
    'lines': {
        'after_worse': (
            'It is stronger than before. That can happen. Stopping here is fine.',
            'Enter stop · p two quiet minutes · h help now',
        ),
        'three_weeks': (
            'For three weeks now it has been at 80 or more. A therapist can carry this with',
            'you; trust review --html makes a page to bring.  Enter go on · x not again',
        ),
        'guard': (
            'This thought came at {times}. You can leave it for today.',
            'If you like, say it with these words in front:',
            '"I notice the thought that {thought}."',
        ),
        'guard_reframe': (
            'You looked at this thought at {times}. Stopping here is fine.',
            'If you like, say it with these words in front:',
            '"I notice the thought that {thought}."',
        ),
        'guard_choices': (
            'Enter leave it here · p two quiet minutes · r look at it all the same',
        ),
    },
}
