use std::thread;
fn main() {
    thread::scope(|scope| {
        for id in 0..4 {
            let label = format!("{id}");
            let text: &str = &label;
            scope.spawn(move || println!("{text}"));
        }
    });
}
