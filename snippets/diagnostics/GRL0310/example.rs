use std::thread;

fn work(n: u32) -> bool {
    n > 0
}

// show
pub fn run(n: u32) {
    thread::scope(|scope| {
        scope.spawn(move || println!("{}", work(n)));
    });
}
// end
