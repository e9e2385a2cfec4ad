use scopeguard::guard;

pub fn steps() -> u32 {
    // show
    let first = 1;
    let _now = guard(first, |n| println!("argument: {n}")); // 1
    let mut counter = guard(first, |n| println!("captured: {n}")); // 2
    *counter += 1; // the guard owns the counter and lends it
    // end
    *counter
}
