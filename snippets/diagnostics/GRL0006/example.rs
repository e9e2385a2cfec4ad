// show
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Pending,
    Paid,
    Refunded,
}

impl Status {
    pub fn label(self) -> &'static str {
        match self {
            Status::Pending => "waiting",
            Status::Paid => "paid",
            Status::Refunded => "refunded",
        }
    }
}
// end
