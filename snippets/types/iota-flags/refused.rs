#[derive(Clone, Copy)]
struct Rights(u8);

fn grant(rights: Rights) {
    println!("{}", rights.0);
}

// show
fn main() {
    grant(6);
}
// end
