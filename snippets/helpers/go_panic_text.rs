/// What Go says of a panic of Rust's.
fn go_panic_text(payload: &(dyn std::any::Any + Send)) -> String {
    let text = payload
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| payload.downcast_ref::<&str>().copied())
        .unwrap_or("panic");
    let numbers: Vec<u64> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    match numbers[..] {
        [length, index] if text.starts_with("index out of bounds") => {
            if index > i64::MAX as u64 {
                format!("runtime error: index out of range [{}]", index as i64)
            } else {
                format!("runtime error: index out of range [{index}] with length {length}")
            }
        }
        [end, length] if text.starts_with("range end index") => {
            format!("runtime error: slice bounds out of range [:{end}] with capacity {length}")
        }
        [start, end]
            if text.starts_with("range start index") || text.starts_with("slice index") =>
        {
            format!("runtime error: slice bounds out of range [{start}:{end}]")
        }
        _ if text.starts_with("attempt to divide by zero") || text.contains("divisor of zero") => {
            "runtime error: integer divide by zero".to_string()
        }
        // An index that is counted down from nothing.
        _ if text == "attempt to subtract with overflow" => {
            "runtime error: index out of range [-1]".to_string()
        }
        _ if text.starts_with("negative shift amount") => {
            "runtime error: negative shift amount".to_string()
        }
        _ if text == "not nil" => {
            "runtime error: invalid memory address or nil pointer dereference".to_string()
        }
        _ => text.to_string(),
    }
}
