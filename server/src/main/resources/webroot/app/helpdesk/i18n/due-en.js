/** English for due dates, reminders and what came of them. The same keys stand in due-id.js beside it. */
export default {
  'desk.due': 'Due date',
  'desk.due.hint': 'Until when citizens are asked to do it. The inbox shows it, and they can mark it as done.',
  'desk.reminders': 'Reminders',
  'desk.reminders.add': 'Add a reminder',
  'desk.reminders.at': 'Time',
  'desk.reminders.before': 'Days before it is due',
  'desk.reminders.drop': 'Remove reminder {number}',
  'desk.reminders.hint': 'At most 4, between 08:00 and 20:00 by the clock of where each citizen lives. Who has done it is reminded no more.',
  
  'desk.reminders.one': '{days} days before, at {time}',
  'desk.reminders.same': 'On the day it is due, at {time}',
  'desk.reminders.title': 'Reminder {number}',
  'desk.report.done': 'Have marked it as done',
  'desk.wrong.due': 'Choose a due date that has not passed.',
};
