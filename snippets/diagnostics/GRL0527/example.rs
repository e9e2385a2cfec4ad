// show
pub struct Payer<'a>(pub &'a str);
pub struct Payee<'a>(pub &'a str);

pub fn transfer(from: Payer, to: Payee, amount: u32) {
    println!("{} -> {} {amount}", from.0, to.0);
}
// end
