use std::sync::Mutex;

struct Counter {
    count: Mutex<i64>,
}

// show
fn record(counter: Counter, n: i64) {
    *counter.count.lock().unwrap() += n;
}

fn main() {
    let counter = Counter {
        count: Mutex::new(0),
    };
    record(counter, 1);
    println!("{:?}", counter.count);
}
// end
