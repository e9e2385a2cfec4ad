// show
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Pending,
    Paid,
    Refunded,
}

impl Status {
    pub fn can_ship(self) -> bool {
        match self {
            Status::Paid => true,
            Status::Pending | Status::Refunded => false,
        }
    }
}
// end
