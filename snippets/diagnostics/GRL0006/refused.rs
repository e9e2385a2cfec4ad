// show
enum Status {
    Pending,
    Paid,
    Refunded,
}

fn can_ship(status: Status) -> bool {
    match status {
        Status::Pending => false,
        Status::Paid => true,
    }
}
// end

fn main() {
    for status in [Status::Pending, Status::Paid, Status::Refunded] {
        can_ship(status);
    }
}
