/// The product's upper and lower half.
fn go_mul32(x: u32, y: u32) -> (u32, u32) {
    let product = u64::from(x) * u64::from(y);
    ((product >> 32) as u32, product as u32)
}

/// The sum and what is carried over.
fn go_add32(x: u32, y: u32, carry: u32) -> (u32, u32) {
    let sum = u64::from(x) + u64::from(y) + u64::from(carry);
    (sum as u32, (sum >> 32) as u32)
}

/// The difference and what was borrowed.
fn go_sub32(x: u32, y: u32, borrow: u32) -> (u32, u32) {
    let (difference, first) = x.overflowing_sub(y);
    let (difference, second) = difference.overflowing_sub(borrow);
    (difference, u32::from(first || second))
}
