/** The three things an officer says before accepting; all of them, or none is worth anything. Stored with the move. */
export const ACCEPTANCE_CHECKS = ["read_whole", "points_settled", "evidence_opened"] as const;
