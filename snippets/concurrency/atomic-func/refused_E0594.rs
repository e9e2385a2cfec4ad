static REQUESTS: i64 = 0;
fn main() {
    REQUESTS = 1;
}
