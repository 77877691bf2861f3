"""What makes approvals provable: keys, signatures, and places of the audit trail that were seen before."""
