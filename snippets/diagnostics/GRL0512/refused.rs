// show
#[derive(Debug)]
enum State {
    Idle,
    Running,
}

fn decode(message: [u8; 2]) -> State {
    u16::from_be_bytes(message) as State
}
// end

fn main() {
    println!("{:?}", [decode([0, 1]), State::Idle, State::Running]);
}
