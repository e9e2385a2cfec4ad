fn each(visit: impl Fn()) {
    visit();
}
fn main() {
    let mut n = 0;
    each(|| n += 1);
    println!("{n}");
}
