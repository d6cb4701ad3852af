/**
 * Pages that web servers make of a folder `/papers/Planning/`, with a folder `Site visits & more` and two PDFs, as each of
 * them writes it.
 */
export const PAGES: Readonly<Record<string, string>> = {
  'Apache, bare': `<html><head><title>Index of /papers/Planning</title></head><body><h1>Index of /papers/Planning</h1>
<ul><li><a href="/papers/"> Parent Directory</a></li>
<li><a href="Site%20visits%20&amp;%20more/"> Site visits &amp; more/</a></li>
<li><a href="B%c3%bcrger%20%231.pdf"> Bürger #1.pdf</a></li>
<li><a href="agenda.PDF"> agenda.PDF</a></li>
<li><a href="notes.txt"> notes.txt</a></li></ul></body></html>`,
  'Apache, with columns': `<html><head><title>Index of /papers/Planning</title></head><body><h1>Index of /papers/Planning</h1>
<pre><img src="/icons/blank.gif" alt="Icon "> <a href="?C=N;O=D">Name</a>  <a href="?C=M;O=A">Last modified</a>  <a href="?C=S;O=A">Size</a><hr>
<img src="/icons/back.gif" alt="[PARENTDIR]"> <a href="/papers/">Parent Directory</a>                -
<img src="/icons/folder.gif" alt="[DIR]"> <a href="Site%20visits%20&amp;%20more/">Site visits &amp; more/</a> 2026-03-02 10:15    -
<img src="/icons/layout.gif" alt="[   ]"> <a href="B%c3%bcrger%20%231.pdf">Bürger #1.pdf</a>  2026-03-02 10:16  1.2M
<img src="/icons/layout.gif" alt="[   ]"> <a href="agenda.PDF">agenda.PDF</a>     2026-03-02 10:17   31
<hr></pre><address>Apache/2.4 (Debian) Server at localhost Port 80</address></body></html>`,
  'Apache, as a table': `<html><head><title>Index of /papers/Planning</title></head><body><h1>Index of /papers/Planning</h1>
<table><tr><th valign="top"><img src="/icons/blank.gif" alt="[ICO]"></th><th><a href="?C=N;O=D">Name</a></th><th><a href="?C=M;O=A">Last modified</a></th></tr>
<tr><th colspan="5"><hr></th></tr>
<tr><td valign="top"><img src="/icons/back.gif"></td><td><a href="/papers/">Parent Directory</a></td><td>&nbsp;</td><td align="right">  - </td></tr>
<tr><td valign="top"><img src="/icons/folder.gif"></td><td><a href="Site%20visits%20&amp;%20more/">Site visits &amp; more/</a></td><td align="right">2026-03-02 10:15  </td><td align="right">  - </td></tr>
<tr><td valign="top"><img src="/icons/layout.gif"></td><td><a href="B%c3%bcrger%20%231.pdf">Bürger #1.pdf</a></td><td align="right">2026-03-02 10:16  </td><td align="right">1.2M</td></tr>
<tr><td valign="top"><img src="/icons/layout.gif"></td><td><a href="agenda.PDF">agenda.PDF</a></td><td align="right">2026-03-02 10:17  </td><td align="right"> 31 </td></tr>
</table><address>Apache/2.4 (Debian) Server at localhost Port 80</address></body></html>`,
  nginx: `<html>\r\n<head><title>Index of /papers/Planning/</title></head>\r\n<body>\r\n<h1>Index of /papers/Planning/</h1><hr><pre><a href="../">../</a>\r
<a href="Site%20visits%20%26%20more/">Site visits &amp; more/</a>                02-Mar-2026 10:15                   -\r
<a href="B%C3%BCrger%20%231.pdf">Bürger #1.pdf</a>                      02-Mar-2026 10:16             1258291\r
<a href="agenda.PDF">agenda.PDF</a>                      02-Mar-2026 10:17                  31\r
</pre><hr></body>\r\n</html>`,
  IIS: `<html><head><title>files.example.org - /papers/Planning/</title></head><body><H1>files.example.org - /papers/Planning/</H1><hr>

<pre><A HREF="/papers/">[To Parent Directory]</A><br><br>  3/2/2026 10:15 AM        &lt;dir&gt; <A HREF="/papers/planning/Site%20visits%20&amp;%20more/">Site visits &amp; more</A><br>  3/2/2026 10:16 AM      1258291 <A HREF="/papers/planning/B%C3%BCrger%20%231.pdf">Bürger #1.pdf</A><br>  3/2/2026 10:17 AM           31 <A HREF="/papers/planning/agenda.PDF">agenda.PDF</A><br></pre><hr></body></html>`,
  'Python’s http.server': `<!DOCTYPE HTML><html lang="en"><head><meta charset="utf-8"><title>Directory listing for /papers/Planning/</title></head><body>
<h1>Directory listing for /papers/Planning/</h1><hr><ul>
<li><a href="B%C3%BCrger%20%231.pdf">Bürger #1.pdf</a></li>
<li><a href="Site%20visits%20%26%20more/">Site visits &amp; more/</a></li>
<li><a href="agenda.PDF">agenda.PDF</a></li></ul><hr></body></html>`,
  lighttpd: `<!DOCTYPE html><html><head><title>Index of /papers/Planning/</title><style>a{color:blue}</style></head><body>
<h2>Index of /papers/Planning/</h2><div class="list"><table><thead><tr><th class="n">Name</th><th class="m">Last Modified</th></tr></thead><tbody>
<tr class="d"><td class="n"><a href="../">..</a>/</td><td class="m">&nbsp;</td><td class="s">- &nbsp;</td></tr>
<tr class="d"><td class="n"><a href="Site%20visits%20%26%20more/">Site visits &amp; more</a>/</td><td class="m">2026-Mar-02 10:15:01</td><td class="s">- &nbsp;</td></tr>
<tr><td class="n"><a href="B%c3%bcrger%20%231.pdf">Bürger #1.pdf</a></td><td class="m">2026-Mar-02 10:16:01</td><td class="s">1.2M</td></tr>
<tr><td class="n"><a href="agenda.PDF">agenda.PDF</a></td><td class="m">2026-Mar-02 10:17:01</td><td class="s">0.1K</td></tr>
</tbody></table></div><div class="foot">lighttpd</div><script>var click_column = '<a href="x.pdf">';</script></body></html>`,
  Caddy: `<!DOCTYPE html><html><head><title>/papers/Planning/</title></head><body><header><h1><a href="/">/</a><a href="/papers/">papers</a>/<a href="/papers/Planning/">Planning</a>/</h1></header>
<main><table><thead><tr><th><a href="?sort=name&amp;order=desc">Name</a></th></tr></thead><tbody>
<tr><td></td><td><a href=".."><span class="goup">Up</span></a></td></tr>
<tr class="file"><td></td><td><a href="./Site%20visits%20&amp;%20more/"><span class="name">Site visits &amp; more</span></a></td><td data-order="-1">&mdash;</td><td class="timestamp"><time datetime="2026-03-02T10:15:01Z">03/02/2026 10:15:01 AM</time></td></tr>
<tr class="file"><td></td><td><a href="./B%C3%BCrger%20%231.pdf"><span class="name">Bürger #1.pdf</span></a></td><td class="size">1.2 MiB</td><td class="timestamp"><time datetime="2026-03-02T10:16:01Z">03/02/2026 10:16:01 AM</time></td></tr>
<tr class="file"><td></td><td><a href="./agenda.PDF"><span class="name">agenda.PDF</span></a></td><td class="size">31 B</td><td class="timestamp"><time datetime="2026-03-02T10:17:01Z">03/02/2026 10:17:01 AM</time></td></tr>
</tbody></table></main><footer>Served with <a href="https://caddyserver.example">Caddy</a></footer></body></html>`,
};
