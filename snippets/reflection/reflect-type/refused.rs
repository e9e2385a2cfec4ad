// show
fn print<T: std::fmt::Debug>(value: T) {
    println!("{value:?}");
}

struct User;

fn main() {
    print(User);
}
// end
