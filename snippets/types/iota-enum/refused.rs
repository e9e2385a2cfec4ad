#[derive(Debug)]
enum State {
    Idle,
    Running,
}

// show
fn start(state: State) {
    println!("{state:?}");
}

fn main() {
    start(State::Idle);
    start(State::Running);
    start(42);
}
// end
