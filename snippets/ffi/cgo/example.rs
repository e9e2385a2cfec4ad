// show
unsafe extern "C" {
    safe fn abs(n: i32) -> i32;
}

pub fn absolute(n: i32) -> i32 {
    abs(n)
}
// end
