struct UserId(String);

fn load(id: UserId) -> String {
    id.0
}

// show
fn main() {
    println!("{}", load("any text"));
}
// end
