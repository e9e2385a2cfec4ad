fn main() {
    let mut n = 1;
    let seen = &n;
    n += 1;
    println!("{seen}");
    println!("{n}");
}
