use std::sync::Mutex;

// show
#[derive(Clone)]
struct Counter {
    n: Mutex<u64>,
}
// end

fn main() {
    let counter = Counter { n: Mutex::new(0) };
    println!("{:?}", counter.clone().n);
}
