use std::sync::Mutex;
struct Counter {
    count: Mutex<i64>,
}
fn main() {
    let counters = [Counter {
        count: Mutex::new(0),
    }];
    for counter in &counters {
        let copied = *counter;
        println!("{:?}", copied.count);
    }
}
