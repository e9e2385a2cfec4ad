/// True where a name is like a pattern with *, ? and [a-z].
fn go_path_match(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    go_is_like(&pattern, &name)
}

fn go_is_like(pattern: &[char], name: &[char]) -> bool {
    match (pattern.first(), name.first()) {
        (None, _) => name.is_empty(),
        (Some('*'), _) => {
            let end = name.iter().position(|&c| c == '/').unwrap_or(name.len());
            (0..=end).any(|taken| go_is_like(&pattern[1..], &name[taken..]))
        }
        (Some('['), Some(&c)) => {
            let Some(end) = pattern.iter().position(|&p| p == ']') else {
                return false;
            };
            let negated = pattern.get(1) == Some(&'^');
            let set = &pattern[1 + usize::from(negated)..end];
            let mut held = false;
            let mut i = 0;
            while i < set.len() {
                if i + 2 < set.len() && set[i + 1] == '-' {
                    held |= (set[i]..=set[i + 2]).contains(&c);
                    i += 3;
                } else {
                    held |= set[i] == c;
                    i += 1;
                }
            }
            held != negated && c != '/' && go_is_like(&pattern[end + 1..], &name[1..])
        }
        (Some('?'), Some(&c)) => c != '/' && go_is_like(&pattern[1..], &name[1..]),
        (Some('\\'), Some(c)) => pattern.get(1) == Some(c) && go_is_like(&pattern[2..], &name[1..]),
        (Some(p), Some(c)) => p == c && go_is_like(&pattern[1..], &name[1..]),
        (Some(_), None) => false,
    }
}
