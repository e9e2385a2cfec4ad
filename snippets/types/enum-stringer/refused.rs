enum State {
    Open,
    Closed,
}

// show
impl std::fmt::Display for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            State::Open => "open",
        })
    }
}
// end

fn main() {
    println!("{} {}", State::Open, State::Closed);
}
