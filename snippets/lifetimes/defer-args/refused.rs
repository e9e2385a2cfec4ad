// show
fn main() {
    let mut n = 1;
    let _guard = scopeguard::guard((), |()| println!("{n}"));
    n += 1;
    println!("{n}");
}
// end
