// needs: url_escape url_unescape
/// Go's url.Userinfo.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct GoUserinfo {
    username: String,
    password: Option<String>,
}

impl GoUserinfo {
    fn password(&self) -> (String, bool) {
        (
            self.password.clone().unwrap_or_default(),
            self.password.is_some(),
        )
    }
}

impl std::fmt::Display for GoUserinfo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&go_url_escape(&self.username, GoUrlPart::Segment))?;
        match &self.password {
            Some(password) => write!(f, ":{}", go_url_escape(password, GoUrlPart::Segment)),
            None => Ok(()),
        }
    }
}

/// Go's url.URL.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct GoUrl {
    scheme: String,
    opaque: String,
    user: Option<GoUserinfo>,
    host: String,
    path: String,
    raw_query: String,
    fragment: String,
}

impl GoUrl {
    fn parse(text: &str) -> std::io::Result<Self> {
        let wrapped =
            |e: String| std::io::Error::other(format!("parse {}: {e}", format_args!("{text:?}")));
        let error = |e: std::io::Error| wrapped(e.to_string());
        let mut url = GoUrl::default();
        let (rest, fragment) = text.split_once('#').unwrap_or((text, ""));
        url.fragment = go_url_unescape(fragment, false).map_err(error)?;
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        url.raw_query = query.to_string();
        let mut rest = rest;
        if let Some((scheme, behind)) = rest.split_once(':') {
            let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
            if scheme.is_empty() {
                return Err(wrapped("missing protocol scheme".to_string()));
            }
            if is_scheme {
                url.scheme = scheme.to_lowercase();
                rest = behind;
            } else if !scheme.contains('/') {
                let text = "first path segment in URL cannot contain colon";
                return Err(wrapped(text.to_string()));
            }
        }
        if !url.scheme.is_empty() && !rest.starts_with('/') {
            url.opaque = rest.to_string();
            return Ok(url);
        }
        if let Some(behind) = rest.strip_prefix("//") {
            let end = behind.find('/').unwrap_or(behind.len());
            let (authority, path) = behind.split_at(end);
            rest = path;
            let mut host = authority;
            if let Some((user, behind)) = authority.rsplit_once('@') {
                let (name, password) = match user.split_once(':') {
                    Some((name, password)) => (name, Some(password)),
                    None => (user, None),
                };
                let password = password.map(|text| go_url_unescape(text, false));
                url.user = Some(GoUserinfo {
                    username: go_url_unescape(name, false).map_err(error)?,
                    password: password.transpose().map_err(error)?,
                });
                host = behind;
            }
            if let Some((_, port)) = host.rsplit_once(':')
                && !host.ends_with(']')
                && !port.chars().all(|c| c.is_ascii_digit())
            {
                return Err(wrapped(format!("invalid port \":{port}\" after host")));
            }
            url.host = go_url_unescape(host, false).map_err(error)?;
        }
        url.path = go_url_unescape(rest, false).map_err(error)?;
        Ok(url)
    }

    fn hostname(&self) -> String {
        let host = self.host.strip_suffix(&format!(":{}", self.port()));
        let host = host.unwrap_or(&self.host);
        host.trim_matches(['[', ']']).to_string()
    }

    fn port(&self) -> String {
        match self.host.rsplit_once(':') {
            Some((_, port)) if port.chars().all(|c| c.is_ascii_digit()) => port.to_string(),
            _ => String::new(),
        }
    }
}

impl std::fmt::Display for GoUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.scheme.is_empty() {
            write!(f, "{}:", self.scheme)?;
        }
        if !self.opaque.is_empty() {
            f.write_str(&self.opaque)?;
        } else {
            if !self.host.is_empty() || self.user.is_some() {
                f.write_str("//")?;
                if let Some(user) = &self.user {
                    write!(f, "{user}@")?;
                }
                f.write_str(&self.host)?;
                if !self.path.is_empty() && !self.path.starts_with('/') {
                    f.write_str("/")?;
                }
            }
            f.write_str(&go_url_escape(&self.path, GoUrlPart::Path))?;
        }
        if !self.raw_query.is_empty() {
            write!(f, "?{}", self.raw_query)?;
        }
        if !self.fragment.is_empty() {
            write!(f, "#{}", go_url_escape(&self.fragment, GoUrlPart::Path))?;
        }
        Ok(())
    }
}
