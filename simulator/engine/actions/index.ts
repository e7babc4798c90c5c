import type { Action } from '../outcome.ts';
import { checkHoursOfOperation } from './check-hours-of-operation.ts';
import { checkMetricData } from './check-metric-data.ts';
import { checkOutboundCallStatus } from './check-outbound-call-status.ts';
import { checkVoiceId } from './check-voice-id.ts';
import { compare } from './compare.ts';
import { completeOutboundCall } from './complete-outbound-call.ts';
import { connectParticipantWithLexBot } from './connect-participant-with-lex-bot.ts';
import { createCallbackContact } from './create-callback-contact.ts';
import { createCase } from './create-case.ts';
import { createCustomerProfile } from './create-customer-profile.ts';
import { createTask } from './create-task.ts';
import { createWisdomSession } from './create-wisdom-session.ts';
import { dequeueContactAndTransferToQueue } from './dequeue-contact-and-transfer-to-queue.ts';
import { disconnectParticipant } from './disconnect-participant.ts';
import { distributeByPercentage } from './distribute-by-percentage.ts';
import { endFlowExecution } from './end-flow-execution.ts';
import { endFlowModuleExecution } from './end-flow-module-execution.ts';
import { getCase } from './get-case.ts';
import { getCustomerProfile } from './get-customer-profile.ts';
import { getMetricData } from './get-metric-data.ts';
import { getParticipantInput } from './get-participant-input.ts';
import { invokeFlowModule } from './invoke-flow-module.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';
import { loop } from './loop.ts';
import { messageParticipant } from './message-participant.ts';
import { messageParticipantIteratively } from './message-participant-iteratively.ts';
import { resumeContact } from './resume-contact.ts';
import { showView } from './show-view.ts';
import { startVoiceIdStream } from './start-voice-id-stream.ts';
import { tagContact } from './tag-contact.ts';
import { transferContactToAgent } from './transfer-contact-to-agent.ts';
import { transferContactToQueue } from './transfer-contact-to-queue.ts';
import { transferParticipantToThirdParty } from './transfer-participant-to-third-party.ts';
import { transferToFlow } from './transfer-to-flow.ts';
import { untagContact } from './untag-contact.ts';
import { updateCase } from './update-case.ts';
import { updateContactAttributes } from './update-contact-attributes.ts';
import { updateContactCallbackNumber } from './update-contact-callback-number.ts';
import { updateContactData } from './update-contact-data.ts';
import { updateContactEventHooks } from './update-contact-event-hooks.ts';
import { updateContactMediaStreamingBehavior } from './update-contact-media-streaming-behavior.ts';
import { updateContactRecordingBehavior } from './update-contact-recording-behavior.ts';
import { updateContactRoutingBehavior } from './update-contact-routing-behavior.ts';
import { updateContactRoutingCriteria } from './update-contact-routing-criteria.ts';
import { updateContactTargetQueue } from './update-contact-target-queue.ts';
import { updateContactTextToSpeechVoice } from './update-contact-text-to-speech-voice.ts';
import { updateCustomerProfile } from './update-customer-profile.ts';
import { updateFlowAttributes } from './update-flow-attributes.ts';
import { updateFlowLoggingBehavior } from './update-flow-logging-behavior.ts';
import { updatePreviousContactParticipantState } from './update-previous-contact-participant-state.ts';
import { wait } from './wait.ts';

/** Every action type that the engine knows. A type that is missing here takes its NoMatchingError branch and is named as a problem. */
export const actions: Readonly<Record<string, Action>> = {
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckMetricData: checkMetricData,
  CheckOutboundCallStatus: checkOutboundCallStatus,
  CheckVoiceId: checkVoiceId,
  Compare: compare,
  CompleteOutboundCall: completeOutboundCall,
  ConnectParticipantWithLexBot: connectParticipantWithLexBot,
  CreateCallbackContact: createCallbackContact,
  CreateCase: createCase,
  CreateCustomerProfile: createCustomerProfile,
  CreateTask: createTask,
  CreateWisdomSession: createWisdomSession,
  DequeueContactAndTransferToQueue: dequeueContactAndTransferToQueue,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: distributeByPercentage,
  EndFlowExecution: endFlowExecution,
  EndFlowModuleExecution: endFlowModuleExecution,
  GetCase: getCase,
  GetCustomerProfile: getCustomerProfile,
  GetMetricData: getMetricData,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  ResumeContact: resumeContact,
  ShowView: showView,
  StartVoiceIdStream: startVoiceIdStream,
  TagContact: tagContact,
  TransferContactToAgent: transferContactToAgent,
  TransferContactToQueue: transferContactToQueue,
  TransferParticipantToThirdParty: transferParticipantToThirdParty,
  TransferToFlow: transferToFlow,
  UntagContact: untagContact,
  UpdateCase: updateCase,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactCallbackNumber: updateContactCallbackNumber,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: updateContactEventHooks,
  UpdateContactMediaStreamingBehavior: updateContactMediaStreamingBehavior,
  UpdateContactRecordingBehavior: updateContactRecordingBehavior,
  UpdateContactRoutingBehavior: updateContactRoutingBehavior,
  UpdateContactRoutingCriteria: updateContactRoutingCriteria,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: updateContactTextToSpeechVoice,
  UpdateCustomerProfile: updateCustomerProfile,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: updateFlowLoggingBehavior,
  UpdatePreviousContactParticipantState: updatePreviousContactParticipantState,
  Wait: wait,
};
