import { baseAddress } from '../api/ask';

/** In place of a page that ended with an error. The texts of a language may be what is missing, so it speaks both. */
export function Broken({ error }: { error: unknown }) {
  return (
    <div role="alert" style={{ padding: 24 }}>
      <h1>
        页面出错了 · <span lang="en">This page does not work</span>
      </h1>
      <p>
        请重新打开；若仍出错，请告诉维护人员下面这一行。
        <br />
        <span lang="en">Reload it. If it fails again, tell the maintainers the line below.</span>
      </p>
      <p>
        <code lang="en">{String(error)}</code>
      </p>
      <p className="row">
        <button type="button" onClick={() => location.reload()}>
          重新打开 · <span lang="en">Reload</span>
        </button>
        <a href={baseAddress}>
          首页 · <span lang="en">Start page</span>
        </a>
      </p>
    </div>
  );
}
