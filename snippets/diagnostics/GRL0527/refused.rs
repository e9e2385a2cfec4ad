struct Payer(u32);
struct Payee(u32);

fn transfer(from: Payer, to: Payee) {
    println!("{} {}", from.0, to.0);
}

fn main() {
    transfer(Payee(1), Payer(2));
}
