/** What a complaint is about, as the caller chooses it by keypad. */
export const complaintCategories = ['delivery', 'product', 'invoice', 'staff', 'other'] as const;
export type ComplaintCategory = (typeof complaintCategories)[number];

/** Where a complaint stands, as the caller hears it. */
export const complaintStatuses = ['received', 'in-progress', 'answered', 'closed'] as const;
export type ComplaintStatus = (typeof complaintStatuses)[number];
