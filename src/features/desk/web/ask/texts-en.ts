import type { StepTexts } from './texts.ts'

export const stepTexts: StepTexts = {
  next: 'Next',
  previous: 'Previous question',
  stop: 'Stop and erase everything',
  change: 'Change',
  yes: 'Yes',
  no: 'No',
  channel: {
    title: 'How did the question come in?',
    options: { phone: 'By phone', visit: 'At the desk', mail: 'By letter or e-mail' },
    missing: 'Choose how the question came in',
  },
  asker: {
    title: 'Who are you?',
    hint: 'Then we ask the questions that fit you.',
    options: {
      parent: 'I am the parent or carer',
      youth: 'I am asking for myself (child or young person)',
      relative: 'I am family, a friend or a neighbour',
      professional: 'I work with this child, for example in care or at a club',
      school: 'I work at this child’s school',
    },
    missing: 'Choose who you are',
  },
  child: {
    title: {
      parent: 'What is your child’s name?',
      youth: 'What is your name?',
      school: 'What is the pupil’s name?',
      other: 'What is the child’s name?',
    },
    named: 'I will give the name',
    givenName: 'First name',
    surname: 'Last name',
    unnamed: 'I do not give a name now',
    unnamedHint: 'Then we can give advice. We keep nothing with which anyone could find the child.',
    missing: 'Choose whether you give the name',
    givenNameMissing: 'Fill in the first name',
    surnameMissing: 'Fill in the last name',
  },
  born: {
    title: {
      parent: 'When was your child born?',
      youth: 'When were you born?',
      school: 'When was the pupil born?',
      other: 'When was the child born?',
    },
    ageTitle: {
      parent: 'How old is your child?',
      youth: 'How old are you?',
      school: 'How old is the pupil?',
      other: 'How old is the child?',
    },
    date: 'Date of birth',
    dateHint: 'For example 12 3 2017 (day, month, year)',
    age: 'Age in years',
    ageInstead: 'If you do not know the date, fill in the age',
    missing: 'Fill in the date of birth, or else the age',
    noSuchDay: 'Fill in a day that exists, for example 12 3 2017',
    notThen: 'Fill in the date of birth of someone between 0 and 27 years old',
    ageWrong: 'Fill in an age between 0 and 27',
  },
  place: {
    title: {
      parent: 'Where does your child live?',
      youth: 'Where do you live?',
      school: 'Where does the pupil live?',
      other: 'Where does the child live?',
    },
    postcode: 'Postcode',
    hint: 'For example 1234 AB. Only the four digits is fine too. It brings your question to the right desk. If you do not know it, leave it empty.',
    wrong: 'Fill in a postcode such as 1234 AB or 1234',
  },
  school: {
    title: {
      parent: 'Which school does your child go to?',
      youth: 'Which school do you go to?',
      school: 'Which school does the pupil go to?',
      other: 'Which school does the child go to?',
    },
    known: 'School',
    blank: 'No school, or not in this list',
    other: 'Is the school not in the list? Write its name',
  },
  question: {
    title: 'What is going on?',
    hint: {
      parent: 'Write what worries you and what you need help with. It does not have to be long.',
      youth: 'Write what bothers you and what you would like to change. It does not have to be long.',
      school:
        'Write what you see and what you ask help with. No judgement, but examples. The family can read this later.',
      other: 'Write what you see or hear and what you ask help with. It does not have to be long.',
    },
    missing: 'Write what is going on',
    tooLong: 'Please write it shorter: 5000 characters at most',
  },
  tried: {
    title: 'What has been done already?',
    hint: 'For example talks with the parents, help in class or an assessment.',
    tooLong: 'Please write it shorter: 5000 characters at most',
  },
  urgency: {
    title: 'How soon is help needed?',
    options: { soon: 'It can wait a little', week: 'This week', today: 'Today, or there is danger now' },
    missing: 'Choose how soon help is needed',
  },
  danger: {
    title: 'Is someone in danger now? Call first',
    text: 'We do not read this question at once. If there is danger, do not wait for us.',
    goOn: 'I have read this and go on',
  },
  parents: {
    title: {
      parent: 'Do the parents know that you ask this?',
      youth: 'Do your parents know that you ask this?',
      school: 'Do the parents know that you ask this?',
      other: 'Do the parents know that you ask this?',
    },
    hint: {
      parent: '',
      youth: 'We do not tell your parents without talking with you first.',
      school:
        'Talk with the parents first, if that is safe. If it is not safe, call Veilig Thuis for advice: 0800-2000.',
      other:
        'Talk with the parents first, if that is safe. If it is not safe, call Veilig Thuis for advice: 0800-2000.',
    },
    missing: 'Choose whether the parents know',
  },
  language: {
    title: {
      parent: 'Which language do you like to speak?',
      youth: 'Which language do you like to speak?',
      school: 'Which language does the family like to speak?',
      other: 'Which language does the family like to speak?',
    },
    spoken: 'Language',
    interpreter: 'Is an interpreter needed?',
    usual: 'English',
    missing: 'Fill in a language',
    interpreterMissing: 'Choose whether an interpreter is needed',
  },
  reach: {
    title: {
      parent: 'How can we reach you?',
      youth: 'How can we reach you?',
      school: 'How can we reach you?',
      other: 'How can we reach you?',
    },
    name: { parent: 'Your name', youth: 'Your name', school: 'Your name', other: 'Your name' },
    email: 'E-mail address',
    phone: 'Phone number',
    withAccount: 'You also get a message in Samenhang, because you are signed in.',
    withCode:
      'If you fill in no e-mail address and no phone number, you follow the question with the code that you will get.',
    nameMissing: 'Fill in a name; a first name is enough',
    emailWrong: 'Fill in an e-mail address such as name@example.nl',
    phoneWrong: 'Fill in a phone number, for example 06 12345678',
  },
}
