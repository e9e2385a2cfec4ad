// show
enum Status {
    Pending,
    Paid,
    Refunded,
}

fn label(status: Status) -> &'static str {
    match status {
        Status::Pending => "waiting",
        Status::Paid => "paid",
    }
}
// end

fn main() {
    for status in [Status::Pending, Status::Paid, Status::Refunded] {
        label(status);
    }
}
