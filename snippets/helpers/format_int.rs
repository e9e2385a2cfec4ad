/// The number in a base from 2 to 36.
fn go_format_uint(mut n: u64, base: i64) -> String {
    let mut digits = Vec::new();
    loop {
        let digit = (n % base as u64) as u32;
        digits.push(char::from_digit(digit, 36).unwrap_or('?'));
        n /= base as u64;
        if n == 0 {
            return digits.iter().rev().collect();
        }
    }
}

fn go_format_int(n: i64, base: i64) -> String {
    let digits = go_format_uint(n.unsigned_abs(), base);
    if n < 0 { format!("-{digits}") } else { digits }
}
