fn countdown(n: u32) {
    let mut i = n;
    while i >= 0 {
        println!("{i}");
        i -= 1;
    }
}

fn main() {
    countdown(3);
}
