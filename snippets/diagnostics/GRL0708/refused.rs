const READ: u8 = 0;

fn can_read(mode: u8) -> bool {
    (mode & READ) != 0
}

fn main() {
    println!("{}", can_read(1));
}
