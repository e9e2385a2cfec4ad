use std::thread;

// show
fn squares(numbers: Vec<u64>) {
    let mut results = Vec::new();
    for n in numbers {
        thread::spawn(move || results.push(n * n));
    }
}
// end

fn main() {
    squares(vec![1, 2]);
}
