// show
fn discount(member: bool) -> u32 {
    let percent = if member {
        10
    };
    percent
}
// end

fn main() {
    println!("{}", discount(true));
}
