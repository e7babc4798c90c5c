import { listed, type Phrases } from './phrases.ts';

export const en: Phrases = {
  appointment: {
    says: listed(`
      appointment*, book a slot, book a visit, a time slot, schedule a visit, schedule an engineer,
      reschedule, cancel my visit, move my visit, come by, send an engineer, send a technician,
      technician to come, engineer to come, see someone on, see somebody on, meet someone, meet somebody
    `),
    hints: listed(`
      engineer, technician, visit, booking, slot, diary
    `),
  },
  complaint: {
    says: listed(`
      complain*, unhappy, not happy, not satisfied, dissatisfied, unacceptable, outrageous,
      never received, never arrived, never came, not arrived, not .. delivered, not received,
      did not arrive, didn t arrive, broken, damaged, faulty, defective, does not work, doesn t work,
      stopped working, not working, mistake .. bill, mistake .. invoice, bill .. wrong, invoice .. wrong,
      overcharged, charged twice, charged me twice, charged too much, rude, impolite, delivery .. late,
      order .. late, money back, refund*, turn up, turned up, wrong item, wrong product, wrong order,
      not what i ordered, was rude
    `),
    hints: listed(`
      problem*, late, delay, wrong, mistake
    `),
  },
  'complaint-status': {
    says: listed(`
      where is my complaint, already complained, complained last, status of my case, progress of my case,
      complaint reference
    `),
    hints: listed(`
      my case, no answer yet, progress
    `),
    near: {
      cues: listed(`
        status, update, news, what happened, happening, going on, where is, where are you, how is,
        how far, answer, reply, response, heard, progress, follow*, chasing, handled, dealt with,
        resolved, already, last week, ago, reference
      `),
      about: listed(`complaint, complained, my case`),
    },
  },
  information: {
    says: listed(`
      information, opening hours, opening times, are you open, when do you open, when do you close,
      your address, where are you, where can i find, how does, how do i, how can i, user manual,
      change my address, change of address, copy of my bill, copy of my invoice, which documents,
      what documents, some advice, do you close, are you closed, you open, password
    `),
    hints: listed(`
      what time, i have a question, a question about, like to know, wanted to know, can you tell me,
      ask something, question, know, address, explain, bill, invoice, open, closed
    `),
  },
  'commercial-question': {
    says: listed(`
      quote, quotation, an offer, your offers, price list, your prices, the price of, your rates,
      how much is, how much are, how much does, how much do, what does it cost, buy, place an order,
      to order, subscribe, sign up, new subscription, new contract, upgrade, change my plan, discount*,
      promotion*, become a customer, new customer, your products, catalogue, sales, a subscription,
      sales question
    `),
    hints: listed(`
      price*, product*, subscription, plan, order, interested, cost*
    `),
  },
  agent: {
    says: listed(`
      speak to someone, speak with someone, speak to somebody, talk to someone, talk to somebody,
      speak to a person, talk to a person, talk to a human, a real person, a human, an agent,
      an operator, advis*, a representative, a colleague, a member of staff, put me through, connect me,
      transfer me, customer service*, not a machine, not a robot, someone on the phone,
      somebody on the phone, human being, speak with an agent
    `),
    hints: listed(`
      agent, speak, talk, someone, operator
    `),
  },
};
